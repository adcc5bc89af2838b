using System.Data.Common;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>A write that has a result.</summary>
internal sealed class QueuedWrite<T>(Func<DbConnection, T> work, bool mayWait) : QueuedWrite(mayWait)
{
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _exception;

    public Task<T> Task => _source.Task;

    public override bool TryRun(DbConnection connection)
    {
        try
        {
            _exception = null;
            _result = work(connection);
            return true;
        }
        catch (Exception exception)
        {
            _exception = exception;
            return false;
        }
    }

    public override void Fail(Exception exception) => _exception = exception;

    public override void Complete()
    {
        if (_exception is not null)
        {
            _source.SetException(_exception);
        }
        else
        {
            _source.SetResult(_result!);
        }
    }
}
