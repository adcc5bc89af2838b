using System.Data.Common;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>A write that waits for the writer, and then for its commit.</summary>
/// <param name="mayWait">It is content with the commit of a later write, when one comes soon.</param>
internal abstract class QueuedWrite(bool mayWait)
{
    public bool MayWait => mayWait;

    /// <summary>Runs the work; false when it threw.</summary>
    public abstract bool TryRun(DbConnection connection);

    /// <summary>The commit failed.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Gives the caller the result, or the exception. The caller goes on elsewhere, not on the writer's thread.</summary>
    public abstract void Complete();
}
