using System.Collections.Concurrent;
using System.Threading.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;

namespace OmniBot.Host.Handoff;

/// <summary>The handoffs that somebody must look at, in memory as last committed; the store has them too.</summary>
internal sealed class OpenHandoffs(IHandoffStore store, QueueEstimates estimates, IDeskFeed feed)
{
    private const int MaxOpen = 10_000;
    private static readonly HandoffState[] s_open =
        [.. Enum.GetValues<HandoffState>().Where(state => HandoffStateTable.OwnerOf(state) is OwnerKind.Queue or OwnerKind.Agent)];

    private readonly ConcurrentDictionary<ConversationKey, HandoffRow> _rows = new();
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public IEnumerable<HandoffRow> Rows => _rows.Values;

    /// <summary>A turn has committed a handoff.</summary>
    public void Changed(HandoffRow row, IReadOnlyList<HandoffEvent> events)
    {
        foreach (var happened in events)
        {
            estimates.Add(new HandoffHistory(row.Conversation, happened));
        }

        Keep(row);
        feed.Publish(new DeskNotice(row));
        Signal();
    }

    /// <summary>There is something for the router to do.</summary>
    public void Signal() => _signal.Writer.TryWrite(true);

    /// <summary>Waits for a signal, but not longer than a time.</summary>
    public async Task WaitAsync(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _signal.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    /// <summary>Reads what is stored: at the start, and what another server has changed.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        foreach (var row in await store.ListAsync(new HandoffFilter { States = s_open, Max = MaxOpen }, cancellationToken))
        {
            Keep(row);
        }
    }

    private void Keep(HandoffRow row) =>
        _rows.AddOrUpdate(row.Conversation, row, (_, known) => known.Sequence > row.Sequence ? known : row);

    /// <summary>Forgets what is over. Called by the router alone, so that a late notice of an earlier state can't bring it back meanwhile.</summary>
    public void Forget()
    {
        foreach (var (key, row) in _rows)
        {
            if (row.Record.Owner is not (OwnerKind.Queue or OwnerKind.Agent))
            {
                _rows.TryRemove(new KeyValuePair<ConversationKey, HandoffRow>(key, row));
            }
        }
    }
}
