namespace OmniBot.Core.Handoff;

/// <summary>Which state may follow which, and who owns a conversation in each: the only place that says it.</summary>
public static class HandoffStateTable
{
    private static readonly HandoffState[][] s_next = Build();

    /// <summary>The states that may follow, without the state itself.</summary>
    public static IReadOnlyList<HandoffState> NextOf(HandoffState state) => s_next[(int)state];

    /// <summary>A state may follow itself, as when a queued handoff moves to another queue.</summary>
    public static bool Allows(HandoffState from, HandoffState to) => from == to || s_next[(int)from].Contains(to);

    public static OwnerKind OwnerOf(HandoffState state) => state switch
    {
        HandoffState.Bot or HandoffState.ReturnedToBot => OwnerKind.Bot,
        HandoffState.Requested or HandoffState.Queued or HandoffState.Offered or HandoffState.Transfer or HandoffState.CallbackScheduled => OwnerKind.Queue,
        HandoffState.Active or HandoffState.WaitingOnCustomer or HandoffState.Consult or HandoffState.WrapUp => OwnerKind.Agent,
        _ => OwnerKind.Nobody,
    };

    private static HandoffState[][] Build()
    {
        var next = new HandoffState[(int)HandoffState.CallbackScheduled + 1][];
        next[(int)HandoffState.Bot] = [HandoffState.Requested, HandoffState.Queued, HandoffState.Active, HandoffState.CallbackScheduled];
        next[(int)HandoffState.Requested] =
            [HandoffState.Queued, HandoffState.Active, HandoffState.CallbackScheduled, HandoffState.Abandoned, HandoffState.Expired];
        next[(int)HandoffState.Queued] =
            [HandoffState.Offered, HandoffState.Active, HandoffState.CallbackScheduled, HandoffState.Abandoned, HandoffState.Expired];
        next[(int)HandoffState.Offered] =
            [HandoffState.Queued, HandoffState.Active, HandoffState.CallbackScheduled, HandoffState.Abandoned, HandoffState.Expired];
        HandoffState[] fromAgent =
        [
            HandoffState.Active, HandoffState.WaitingOnCustomer, HandoffState.Consult, HandoffState.Transfer, HandoffState.Queued,
            HandoffState.WrapUp, HandoffState.Closed, HandoffState.ReturnedToBot, HandoffState.CallbackScheduled, HandoffState.Expired,
        ];
        foreach (var state in (HandoffState[])[HandoffState.Active, HandoffState.WaitingOnCustomer, HandoffState.Consult])
        {
            next[(int)state] = [.. fromAgent.Where(to => to != state)];
        }

        next[(int)HandoffState.Transfer] =
            [HandoffState.Active, HandoffState.Queued, HandoffState.CallbackScheduled, HandoffState.Abandoned, HandoffState.Expired];
        next[(int)HandoffState.WrapUp] = [HandoffState.Active, HandoffState.Closed, HandoffState.Queued];
        foreach (var ended in (HandoffState[])[HandoffState.Closed, HandoffState.Abandoned, HandoffState.Expired])
        {
            next[(int)ended] = [HandoffState.Bot, HandoffState.Requested, HandoffState.Queued, HandoffState.Active, HandoffState.CallbackScheduled];
        }

        next[(int)HandoffState.ReturnedToBot] =
            [HandoffState.Bot, HandoffState.Requested, HandoffState.Queued, HandoffState.Active, HandoffState.CallbackScheduled];
        next[(int)HandoffState.CallbackScheduled] = [HandoffState.Queued, HandoffState.Active, HandoffState.Closed, HandoffState.Abandoned, HandoffState.Expired];
        return next;
    }
}
