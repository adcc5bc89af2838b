using System.Collections.Concurrent;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Host.Handoff;

/// <summary>Finds agents for what waits, and sees to it that whatever has a time limit goes on when that is over.</summary>
/// <remarks>Its commands are turns of their conversations, which it does not wait for: a slow one holds up no other.</remarks>
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
    private static readonly TimeSpan s_sweep = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_reload = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_defaultOfferTime = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<ConversationKey, bool> _busy = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var state = new RouterState(handoffs, directory, presences, time);
        var (nextLoad, nextSweep) = (DateTimeOffset.MinValue, DateTimeOffset.MinValue);
        var hasHistory = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var now = time.GetUtcNow();
                if (!hasHistory)
                {
                    await estimates.LoadAsync(stoppingToken);
                    hasHistory = true;
                }

                if (now >= nextLoad)
                {
                    await handoffs.LoadAsync(stoppingToken);
                    nextLoad = now + s_reload;
                }

                if (now >= nextSweep)
                {
                    await SweepAsync(now, stoppingToken);
                    nextSweep = now + s_sweep;
                }

                foreach (var (row, agent) in state.Route(_busy.ContainsKey))
                {
                    var queue = directory.Queues.FirstOrDefault(queue => queue.Id == row.Record.Queue);
                    Send(row, new OfferHandoff(agent, now + (queue?.OfferTime ?? s_defaultOfferTime)), stoppingToken);
                }

                await handoffs.WaitAsync(s_sweep, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                HandoffLog.RoutingFailed(logger, exception);
                await Task.Delay(s_sweep, time, stoppingToken);
            }
        }
    }

    /// <summary>Does what is due, and finds a queue for what has none.</summary>
    private async Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var clock = new HandoffClock(directory, presences, now);
        foreach (var row in handoffs.Rows)
        {
            if (_busy.ContainsKey(row.Conversation))
            {
                continue;
            }

            if (clock.Due(row) is { } due)
            {
                Send(row, due, cancellationToken);
            }
            else if (row.Record.State == HandoffState.Requested)
            {
                var admission = await admissions.DecideAsync(
                    new AdmissionRequest(row.Record.Queue, row.Record.Language, row.Record.Skills), now, cancellationToken);
                Send(row, new QueueHandoff(admission.Queue), cancellationToken);
            }
        }
    }

    private void Send(HandoffRow row, HandoffCommand command, CancellationToken cancellationToken)
    {
        if (_busy.TryAdd(row.Conversation, true))
        {
            _ = SendAsync(row.Conversation, command with { Epoch = row.Record.Epoch }, cancellationToken);
        }
    }

    private async Task SendAsync(ConversationKey conversation, HandoffCommand command, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await desk.SendAsync(conversation, command, null, cancellationToken);
            if (command is ExpireOffer && answer is { Refusal: null, Record.DeclinedBy: [.., var agent] }
                && presences.Find(agent).Presence == AgentPresence.Available)
            {
                // Who lets an offer pass is not at the desk.
                await presences.SetAsync(agent, AgentPresence.Away, cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            HandoffLog.CommandFailed(logger, exception, HandoffCommandKinds.Of(command), NameHash.Hex(conversation.ToString()));
            await Task.Delay(s_sweep, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            _busy.TryRemove(conversation, out _);

            // What was decided meanwhile, or refused, has left the board.
            handoffs.LookAgain(conversation);
        }
    }
}
