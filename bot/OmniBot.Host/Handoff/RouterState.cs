using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Host.Handoff;

/// <summary>Keeps the routing board to what has changed. For one thread.</summary>
internal sealed class RouterState(OpenHandoffs handoffs, IDeskDirectory directory, IAgentPresence presences, TimeProvider time)
{
    private readonly Dictionary<string, DateTimeOffset> _idleSince = new(StringComparer.Ordinal);
    private RoutingBoard _board = new();
    private IReadOnlyList<AgentProfile>? _agents;
    private IReadOnlyList<QueueDefinition>? _queues;

    /// <summary>Takes the changes, and gives the conversations that are to be offered, each with its row and its agent.</summary>
    /// <param name="isBusy">A command for the conversation is under way.</param>
    public List<(HandoffRow Row, string Agent)> Route(Func<ConversationKey, bool> isBusy)
    {
        var (rows, agents) = handoffs.TakeChanges();
        if (!ReferenceEquals(_agents, directory.Agents) || !ReferenceEquals(_queues, directory.Queues))
        {
            Rebuild();
        }
        else
        {
            foreach (var (conversation, row) in rows)
            {
                Put(conversation, row);
            }

            foreach (var profile in agents.Select(id => _agents!.FirstOrDefault(agent => agent.Id == id)).OfType<AgentProfile>())
            {
                _board.Put(RoutableOf(profile));
            }
        }

        var decided = new List<(HandoffRow, string)>();
        foreach (var decision in _board.Assign())
        {
            if (handoffs.Find(decision.Conversation) is { } row && !isBusy(decision.Conversation))
            {
                decided.Add((row, decision.Agent));
            }
        }

        return decided;
    }

    private void Rebuild()
    {
        _board = new RoutingBoard();
        _agents = directory.Agents;
        _queues = directory.Queues;
        foreach (var profile in _agents)
        {
            _board.Put(RoutableOf(profile));
        }

        foreach (var row in handoffs.Rows)
        {
            Put(row.Conversation, row);
        }
    }

    private void Put(ConversationKey conversation, HandoffRow? row)
    {
        if (row is { Record.State: HandoffState.Queued })
        {
            _board.Put(WaitingOf(row));
        }
        else
        {
            _board.Remove(conversation);
        }
    }

    private WaitingHandoff WaitingOf(HandoffRow row)
    {
        var record = row.Record;
        var queue = _queues!.FirstOrDefault(queue => queue.Id == record.Queue);
        return new WaitingHandoff
        {
            Conversation = row.Conversation,
            Queue = record.Queue!,
            Priority = record.Priority,
            EnteredAt = record.QueuedAt ?? record.RequestedAt ?? default,
            Skills = queue is null ? record.Skills : [.. record.Skills, .. queue.Skills],
            Language = queue is { MatchLanguage: false } ? null : record.Language,
            Channel = record.Channel ?? "",
            Units = AgentLoads.UnitsOf(record.Channel),
            PreferredAgent = record.PreferredAgent,
            DeclinedBy = record.DeclinedBy,
        };
    }

    private RoutableAgent RoutableOf(AgentProfile profile)
    {
        var presence = presences.Find(profile.Id);
        var idleSince = time.GetUtcNow();
        if (presence.Load > 0)
        {
            _idleSince.Remove(profile.Id);
        }
        else if (!_idleSince.TryAdd(profile.Id, idleSince))
        {
            idleSince = _idleSince[profile.Id];
        }

        return new RoutableAgent
        {
            Profile = profile,
            Presence = presence.Presence,
            Load = presence.Load,
            ChannelLoad = handoffs.ChannelLoadOf(profile.Id),
            IdleSince = idleSince > presence.Since ? idleSince : presence.Since,
        };
    }
}
