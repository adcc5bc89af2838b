namespace OmniBot.Core.Desk;

/// <summary>The append-only log of who saw, took, moved, changed and exported what.</summary>
public interface IAuditLog
{
    /// <summary>Appends an entry and returns once it is durable.</summary>
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Reads rows after a number, in order.</summary>
    ValueTask<IReadOnlyList<AuditRecord>> ReadAsync(long after, int max, CancellationToken cancellationToken);

    /// <summary>Checks the whole chain.</summary>
    /// <returns>The first fault, or null when every row is as it was written.</returns>
    ValueTask<AuditFault?> VerifyAsync(CancellationToken cancellationToken);
}
