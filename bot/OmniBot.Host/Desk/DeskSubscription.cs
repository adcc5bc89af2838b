using System.Threading.Channels;
using OmniBot.Core.Desk;

namespace OmniBot.Host.Desk;

/// <summary>The notices that wait for one open desk.</summary>
internal sealed class DeskSubscription : IDisposable
{
    /// <summary>Greatest number of notices that wait; when it is reached, the oldest is lost.</summary>
    public const int MaxWaiting = 1024;

    private readonly Func<DeskNotice, ValueTask> _handler;
    private readonly ILogger _logger;
    private readonly Action<DeskSubscription> _onDisposed;
    private readonly Channel<DeskNotice> _notices = Channel.CreateBounded<DeskNotice>(
        new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private volatile bool _isDisposed;

    public DeskSubscription(Func<DeskNotice, ValueTask> handler, ILogger logger, Action<DeskSubscription> onDisposed)
    {
        _handler = handler;
        _logger = logger;
        _onDisposed = onDisposed;

        // What the subscriber's thread carries, such as its culture or its trace, is not that of the notices.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(PumpAsync);
        }
    }

    public void Add(DeskNotice notice) => _notices.Writer.TryWrite(notice);

    public void Dispose()
    {
        _isDisposed = true;
        _notices.Writer.TryComplete();
        _onDisposed(this);
    }

    private async Task PumpAsync()
    {
        await foreach (var notice in _notices.Reader.ReadAllAsync())
        {
            if (_isDisposed)
            {
                return;
            }

            try
            {
                await _handler(notice);
            }
            catch (Exception exception)
            {
                DeskLog.HandlerThrew(_logger, exception);
            }
        }
    }
}
