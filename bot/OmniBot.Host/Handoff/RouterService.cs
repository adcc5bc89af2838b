using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Host.Handoff;

/// <summary>Finds agents for what waits, and sees to it that whatever has a time limit goes on when that is over.</summary>
internal sealed class RouterService(
    OpenHandoffs handoffs,
    IDesk desk,
    IDeskDirectory directory,
    AgentPresences presences,
    QueueAdmission admissions,
    QueueEstimates estimates,
    TimeProvider time,
    ILogger<RouterService> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_reload = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var nextLoad = DateTimeOffset.MinValue;
        var hasHistory = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (time.GetUtcNow() >= nextLoad)
                {
                    if (!hasHistory)
                    {
                        await estimates.LoadAsync(stoppingToken);
                        hasHistory = true;
                    }

                    await handoffs.LoadAsync(stoppingToken);
                    nextLoad = time.GetUtcNow() + s_reload;
                }

                handoffs.Forget();
                await RouteAsync(stoppingToken);
                await handoffs.WaitAsync(s_interval, time, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                HandoffLog.RoutingFailed(logger, exception);
                await Task.Delay(s_interval, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task RouteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = handoffs.Rows.Where(row => row.Record.Owner is OwnerKind.Queue or OwnerKind.Agent).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var clock = new HandoffClock(directory, presences, now);
        var commands = new List<(ConversationKey Conversation, HandoffCommand Command)>();
        var waiting = new List<WaitingHandoff>();
        foreach (var row in rows)
        {
            if (clock.Due(row) is { } due)
            {
                commands.Add((row.Conversation, due with { Epoch = row.Record.Epoch }));
            }
            else if (row.Record.State == HandoffState.Requested)
            {
                var admission = await admissions.DecideAsync(
                    new AdmissionRequest(row.Record.Queue, row.Record.Language, row.Record.Skills), now, cancellationToken);
                commands.Add((row.Conversation, new QueueHandoff(admission.Queue) { Epoch = row.Record.Epoch }));
            }
            else if (row.Record.State == HandoffState.Queued)
            {
                waiting.Add(WaitingOf(row));
            }
        }

        var agents = directory.Agents.Select(agent => RoutableOf(agent, rows)).ToList();
        foreach (var decision in Router.Assign(waiting, agents))
        {
            var row = rows.First(candidate => candidate.Conversation.Equals(decision.Conversation));
            var offerTime = QueueOf(row.Record)?.OfferTime ?? TimeSpan.FromSeconds(30);
            commands.Add((decision.Conversation, new OfferHandoff(decision.Agent, now + offerTime) { Epoch = row.Record.Epoch }));
        }

        await Task.WhenAll(commands.Select(command => SendAsync(command.Conversation, command.Command, cancellationToken)));
    }

    private async Task SendAsync(ConversationKey conversation, HandoffCommand command, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await desk.SendAsync(conversation, command, null, cancellationToken);
            if (command is ExpireOffer && answer.Refusal is null && answer.Record.DeclinedBy is [.., var agent]
                && presences.Find(agent).Presence == AgentPresence.Available)
            {
                // Who lets an offer pass is not at the desk.
                await presences.SetAsync(agent, AgentPresence.Away, cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            HandoffLog.CommandFailed(logger, exception, HandoffCommandKinds.Of(command), NameHash.Hex(conversation.ToString()));
        }
    }

    private WaitingHandoff WaitingOf(HandoffRow row)
    {
        var record = row.Record;
        var queue = QueueOf(record);
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

    private RoutableAgent RoutableOf(AgentProfile agent, IReadOnlyList<HandoffRow> rows)
    {
        var presence = presences.Find(agent.Id);
        var own = rows.Where(row => AgentLoads.BusyAgent(row.Record) == agent.Id).ToList();
        return new RoutableAgent
        {
            Profile = agent,
            Presence = presence.Presence,
            Load = presence.Load,
            ChannelLoad = own.GroupBy(row => row.Record.Channel ?? "", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count()),
            IdleSince = own.Select(row => row.Record.AcceptedAt ?? presence.Since).Append(presence.Since).Max(),
        };
    }

    private QueueDefinition? QueueOf(HandoffRecord record) => directory.Queues.FirstOrDefault(queue => queue.Id == record.Queue);
}
