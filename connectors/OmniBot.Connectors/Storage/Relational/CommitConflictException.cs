namespace OmniBot.Connectors.Storage.Relational;

/// <summary>A version had changed: the commit is to be undone.</summary>
internal sealed class CommitConflictException : Exception
{
    public CommitConflictException()
        : base("A version has changed.")
    {
    }

    /// <summary>Throws when a conditional write has changed no row.</summary>
    public static void ThrowIfNone(int changedRows)
    {
        if (changedRows == 0)
        {
            throw new CommitConflictException();
        }
    }
}
