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

    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, HandoffRow> _rows = [];
    private readonly AgentLoads _loads = new();
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private HashSet<ConversationKey> _changedRows = [];
    private HashSet<string> _changedAgents = new(StringComparer.Ordinal);

    /// <summary>All of them, as they are now.</summary>
    public IReadOnlyList<HandoffRow> Rows
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows.Values.Where(row => IsOpen(row.Record))];
            }
        }
    }

    /// <summary>One of them; null when nobody must look at it.</summary>
    public HandoffRow? Find(ConversationKey conversation)
    {
        lock (_lock)
        {
            return _rows.TryGetValue(conversation, out var row) && IsOpen(row.Record) ? row : null;
        }
    }

    /// <summary>Units of work that an agent has.</summary>
    public int LoadOf(string agent)
    {
        lock (_lock)
        {
            return _loads.UnitsOfAgent(agent);
        }
    }

    /// <summary>Conversations and open offers of an agent by channel.</summary>
    public IReadOnlyDictionary<string, int> ChannelLoadOf(string agent)
    {
        lock (_lock)
        {
            return _loads.ByChannel(agent);
        }
    }

    /// <summary>A turn has committed a handoff.</summary>
    public void Changed(HandoffRow row, IReadOnlyList<HandoffEvent> events)
    {
        foreach (var happened in events)
        {
            estimates.Add(new HandoffHistory(row.Conversation, happened));
        }

        lock (_lock)
        {
            Keep(row);
        }

        feed.Publish(new DeskNotice(row));
        Signal();
    }

    /// <summary>An agent's presence has changed.</summary>
    public void AgentChanged(string agent)
    {
        lock (_lock)
        {
            _changedAgents.Add(agent);
        }

        Signal();
    }

    /// <summary>The router is to look at a handoff again.</summary>
    public void LookAgain(ConversationKey conversation)
    {
        lock (_lock)
        {
            _changedRows.Add(conversation);
        }

        Signal();
    }

    /// <summary>What has changed since the last call: handoffs, also those that are over (null), and agents. For the router alone.</summary>
    public (IReadOnlyDictionary<ConversationKey, HandoffRow?> Rows, IReadOnlySet<string> Agents) TakeChanges()
    {
        lock (_lock)
        {
            var rows = _changedRows.ToDictionary(key => key, key => _rows.TryGetValue(key, out var row) && IsOpen(row.Record) ? row : null);
            foreach (var (key, row) in rows)
            {
                if (row is null)
                {
                    _rows.Remove(key);
                }
            }

            var agents = _changedAgents;
            _changedRows = [];
            _changedAgents = new HashSet<string>(StringComparer.Ordinal);
            return (rows, agents);
        }
    }

    /// <summary>Waits for a change, but not longer than a time.</summary>
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

    /// <summary>Reads what is stored: at the start, and what another server has changed. For the router alone, between two takings.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        foreach (var row in await store.ListAsync(new HandoffFilter { States = s_open, Max = MaxOpen }, cancellationToken))
        {
            lock (_lock)
            {
                if (!_rows.TryGetValue(row.Conversation, out var known) || known.Sequence < row.Sequence)
                {
                    Keep(row);
                }
            }
        }
    }

    private static bool IsOpen(HandoffRecord record) => record.Owner is OwnerKind.Queue or OwnerKind.Agent;

    // What is over stays until the router has taken it, so that a list which was read before can't bring it back.
    private void Keep(HandoffRow row)
    {
        _rows.TryGetValue(row.Conversation, out var known);
        if (known?.Sequence > row.Sequence)
        {
            return;
        }

        _changedAgents.UnionWith(_loads.Move(known?.Record, row.Record));
        _rows[row.Conversation] = row;
        _changedRows.Add(row.Conversation);
    }

    private void Signal() => _signal.Writer.TryWrite(true);
}
