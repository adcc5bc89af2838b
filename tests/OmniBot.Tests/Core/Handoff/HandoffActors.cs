using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Core.Handoff;

/// <summary>Makes up what somebody would send who sees the handoff so; now and then what makes no sense.</summary>
internal sealed class HandoffActors(int seed)
{
    private static readonly string[] s_agents = ["ann", "bob", "cat"];
    private static readonly string[] s_queues = ["sales", "help"];

    private readonly Random _random = new(seed ^ 0x5eed);

    public HandoffCommand Next(HandoffRecord view, DateTimeOffset now)
    {
        var command = _random.Next(12) == 0 ? Anything(view, now) : Sensible(view, now);
        return _random.Next(3) == 0 ? command with { Epoch = view.Epoch } : command;
    }

    private HandoffCommand Sensible(HandoffRecord view, DateTimeOffset now) => view.State switch
    {
        HandoffState.Requested => Pick(
            new QueueHandoff(Queue()), new QueueHandoff(Queue(), 2), new TakeHandoff { By = Agent() }, new AbandonHandoff(), Assign()),
        HandoffState.Queued => Pick(
            new OfferHandoff(Agent(), now.AddSeconds(30)), new OfferHandoff(Agent(), now.AddSeconds(30)), new TakeHandoff { By = Agent() },
            new AbandonHandoff(), new QueueHandoff(Queue()), new ExpireHandoff(), new ScheduleCallback(now.AddMinutes(5)), Assign()),
        HandoffState.Offered or HandoffState.Transfer when view.Offer is { } offer => Pick(
            new AcceptHandoff(offer.Number) { By = offer.Agent }, new AcceptHandoff(offer.Number) { By = offer.Agent },
            new DeclineHandoff(offer.Number) { By = offer.Agent }, new ExpireOffer(offer.Number), new TakeHandoff { By = Agent() },
            new AbandonHandoff(), new ScheduleCallback(now.AddMinutes(5)), new QueueHandoff(Queue()), new ExpireHandoff(), Assign()),
        HandoffState.Active or HandoffState.WaitingOnCustomer or HandoffState.Consult => OfOwner(view, now),
        HandoffState.WrapUp => Pick(new FinishWrapUp { By = view.Agent }, new FinishWrapUp(), new TakeHandoff(true) { By = Agent() }),
        HandoffState.CallbackScheduled => Pick(
            new QueueHandoff(Queue()), new TakeHandoff { By = Agent() }, new AbandonHandoff(), new ExpireHandoff(), new ResolveHandoff(), Assign()),
        _ => Pick(
            new RequestHandoff(), new RequestHandoff { Queue = Queue(), PreferredAgent = Agent() }, new TakeHandoff(true) { By = "eve" },
            new ScheduleCallback(now.AddMinutes(5), Queue())),
    };

    private HandoffCommand OfOwner(HandoffRecord view, DateTimeOffset now) => Pick(
        Reply(view.Agent),
        Reply(view.Agent),
        Reply(view.Agent),
        new ResolveHandoff { By = view.Agent, WrapUp = true },
        new ResolveHandoff { By = view.Agent },
        new TransferHandoff { By = view.Agent, ToAgent = Agent() },
        new TransferHandoff { By = view.Agent, ToQueue = Queue() },
        new StartConsult(Agent()) { By = view.Agent },
        new EndConsult { By = view.Consulted ?? view.Agent },
        new ParkHandoff(now.AddSeconds(20)) { By = view.Agent },
        new UnparkHandoff(),
        new ReleaseHandoff { From = view.Agent },
        new ReleaseHandoff { By = view.Agent },
        new ReturnToBot(null) { By = view.Agent },
        new ScheduleCallback(now.AddMinutes(5), Queue()) { By = view.Agent },
        new ExpireHandoff(),
        new TakeHandoff(true) { By = Agent() });

    private HandoffCommand Anything(HandoffRecord view, DateTimeOffset now) => Pick(
        new RequestHandoff { Queue = Queue() },
        new QueueHandoff(Queue()),
        new OfferHandoff(Agent(), now.AddSeconds(30)),
        new AcceptHandoff(view.LastOffer) { By = Agent() },
        new AcceptHandoff(_random.Next(4)) { By = Agent() },
        new DeclineHandoff(view.LastOffer) { By = Agent() },
        new ExpireOffer(view.LastOffer),
        new TakeHandoff { By = Agent() },
        Reply(Agent()),
        new AddNote("note", []),
        Assign(),
        new TransferHandoff { By = Agent(), ToAgent = Agent() },
        new EndConsult { By = Agent() },
        new ParkHandoff(now.AddSeconds(_random.Next(-5, 30))) { By = Agent() },
        new UnparkHandoff { By = Agent() },
        new ReleaseHandoff { From = Agent() },
        new ReturnToBot("summary") { By = Agent() },
        new ResolveHandoff { By = Agent(), Tags = ["x"] },
        new FinishWrapUp { By = Agent() },
        new AbandonHandoff(),
        new ExpireHandoff(),
        new ScheduleCallback(now),
        new ChangePriority(_random.Next(0, 11)),
        new ChangeTags(["a", "b"]));

    private TransferHandoff Assign() => new() { By = "eve", AsSupervisor = true, ToAgent = Agent() };

    private static ReplyAsAgent Reply(string? agent) => new(new Activity()) { By = agent };

    private string Agent() => s_agents[_random.Next(s_agents.Length)];

    private string Queue() => s_queues[_random.Next(s_queues.Length)];

    private HandoffCommand Pick(params ReadOnlySpan<HandoffCommand> commands) => commands[_random.Next(commands.Length)];
}
