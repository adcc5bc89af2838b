using static OmniBot.Core.Handoff.HandoffState;

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
        Bot or ReturnedToBot => OwnerKind.Bot,
        Requested or Queued or Offered or Transfer or CallbackScheduled => OwnerKind.Queue,
        Active or WaitingOnCustomer or Consult or WrapUp => OwnerKind.Agent,
        _ => OwnerKind.Nobody,
    };

    private static HandoffState[][] Build()
    {
        var next = new HandoffState[(int)CallbackScheduled + 1][];
        next[(int)Bot] = [Requested, Queued, Active, CallbackScheduled];
        next[(int)Requested] = [Queued, Active, Transfer, CallbackScheduled, Abandoned, Expired];
        next[(int)Queued] = [Offered, Active, Transfer, CallbackScheduled, Abandoned, Expired];
        next[(int)Offered] = [Queued, Active, Transfer, CallbackScheduled, Abandoned, Expired];
        next[(int)Transfer] = [Active, Requested, Queued, CallbackScheduled, Abandoned, Expired];
        next[(int)CallbackScheduled] = [Queued, Active, Transfer, Closed, Abandoned, Expired];

        HandoffState[] letGo = [Requested, Queued, Transfer, WrapUp, Closed, ReturnedToBot, CallbackScheduled, Expired];
        next[(int)Active] = [WaitingOnCustomer, Consult, .. letGo];
        next[(int)WaitingOnCustomer] = [Active, Consult, .. letGo];
        next[(int)Consult] = [Active, .. letGo];
        next[(int)WrapUp] = [Active, Closed];

        foreach (var over in (HandoffState[])[Closed, Abandoned, Expired, ReturnedToBot])
        {
            next[(int)over] = [Bot, Requested, Queued, Active, CallbackScheduled];
        }

        return next;
    }
}
