using System.Collections.Concurrent;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;

namespace OmniBot.Desk.Live;

/// <summary>The conversations that are under way, held once for all open desks and kept up by the feed.</summary>
/// <remarks>They are read again each minute while a desk is open, for notices that were lost on their way.</remarks>
internal sealed class OpenConversations(IHandoffStore handoffs, IDeskFeed feed, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_readAgainAfter = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<ConversationKey, HandoffRow> _rows = new();
    private readonly ConcurrentDictionary<object, Action<DeskNotice>> _watchers = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private IDisposable? _subscription;
    private ITimer? _timer;

    public ICollection<HandoffRow> Rows => _rows.Values;

    public static bool IsOpen(HandoffRecord record) => record.Owner is OwnerKind.Queue or OwnerKind.Agent;

    public HandoffRow? Find(ConversationKey conversation) => _rows.GetValueOrDefault(conversation);

    /// <summary>Calls the handler for each notice; it must be quick and must not throw.</summary>
    public async Task<IDisposable> WatchAsync(Action<DeskNotice> handler, CancellationToken cancellationToken)
    {
        var watch = new Watch(this);
        _watchers[watch] = handler;
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_subscription is null)
            {
                _subscription = feed.Subscribe(HearAsync);
                await ReadAsync(cancellationToken);
                _timer = time.CreateTimer(_ => _ = ReadAgainAsync(), null, s_readAgainAfter, s_readAgainAfter);
            }
        }
        finally
        {
            _reading.Release();
        }

        return watch;
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _subscription?.Dispose();
        _reading.Dispose();
    }

    private ValueTask HearAsync(DeskNotice notice)
    {
        if (notice.Row is { } row)
        {
            Keep(row);
        }

        foreach (var watcher in _watchers.Values)
        {
            watcher(notice);
        }

        return ValueTask.CompletedTask;
    }

    private void Keep(HandoffRow row)
    {
        if (!IsOpen(row.Record))
        {
            _rows.TryRemove(row.Conversation, out _);
            return;
        }

        // A notice may overtake the list that is being read.
        _rows.AddOrUpdate(row.Conversation, row, (_, known) => known.Sequence > row.Sequence ? known : row);
    }

    private async Task ReadAgainAsync()
    {
        if (_watchers.IsEmpty || !_reading.Wait(0))
        {
            return;
        }

        try
        {
            await ReadAsync(CancellationToken.None);
            foreach (var watcher in _watchers.Values)
            {
                watcher(new DeskNotice(DirectoryChanged: true));
            }
        }
        catch (Exception)
        {
            // The next minute tries again; the feed goes on meanwhile.
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var before = _rows.ToArray();
        var rows = await handoffs.ListAsync(new HandoffFilter { States = s_open, Max = 10_000 }, cancellationToken);
        var found = rows.Select(row => row.Conversation).ToHashSet();
        foreach (var row in rows)
        {
            Keep(row);
        }

        foreach (var gone in before.Where(row => !found.Contains(row.Key)))
        {
            // Only what is still as it was before the reading: a newer one came by the feed.
            _rows.TryRemove(gone);
        }
    }

    private static readonly HandoffState[] s_open =
        [.. Enum.GetValues<HandoffState>().Where(state => HandoffStateTable.OwnerOf(state) is OwnerKind.Queue or OwnerKind.Agent)];

    private sealed class Watch(OpenConversations owner) : IDisposable
    {
        public void Dispose() => owner._watchers.TryRemove(this, out _);
    }
}
