using static OmniBot.Core.Handoff.HandoffState;

namespace OmniBot.Core.Handoff;

// Once an agent has it: taking, replies, passing on, parking, and the agents' ends.
public static partial class HandoffMachine
{
    private static Outcome Take(HandoffRecord before, TakeHandoff command, DateTimeOffset now, long sequence)
    {
        if (string.IsNullOrEmpty(command.By))
        {
            return HandoffRefusal.Invalid;
        }

        if (Waits(before.State))
        {
            return GivenTo(before, command.By, now);
        }

        if (!command.IsTakeOver)
        {
            return before.Owner == OwnerKind.Agent && before.Agent != command.By ? HandoffRefusal.NotOwner : HandoffRefusal.WrongState;
        }

        if (IsWithBot(before.State))
        {
            return GivenTo(Begin(before, HandoffReason.TakenOver, now, sequence), command.By, now);
        }

        // One's own paperwork may be taken up again; what one is talking in already, not.
        return before.Agent == command.By && before.State != WrapUp ? HandoffRefusal.WrongState : GivenTo(before, command.By, now);
    }

    private static Outcome Reply(HandoffRecord before, ReplyAsAgent command, DateTimeOffset now)
    {
        if (!Talks(before.State))
        {
            return HandoffRefusal.WrongState;
        }

        if (command.By is null || command.By != before.Agent)
        {
            return HandoffRefusal.NotOwner;
        }

        return before with
        {
            State = before.State == Consult ? Consult : WaitingOnCustomer,
            FirstReplyAt = before.FirstReplyAt ?? now,
            LastAgentAt = now,
            UnansweredSince = null,
            ParkedUntil = null,
        };
    }

    private static Outcome Note(HandoffRecord before, AddNote command) =>
        string.IsNullOrWhiteSpace(command.Text) ? HandoffRefusal.Invalid : before;

    private static Outcome TransferTo(HandoffRecord before, TransferHandoff command, DateTimeOffset now)
    {
        if (!Talks(before.State) && !Waits(before.State))
        {
            return HandoffRefusal.WrongState;
        }

        if (!MayActFor(before, command))
        {
            return HandoffRefusal.NotOwner;
        }

        var expiresAt = command.ExpiresAt ?? now + TransferTime;
        if (string.IsNullOrEmpty(command.ToAgent) == string.IsNullOrEmpty(command.ToQueue)
            || (before.Agent is not null && command.ToAgent == before.Agent)
            || (command.ToAgent is not null && expiresAt <= now))
        {
            return HandoffRefusal.Invalid;
        }

        var handoff = before with { Comment = command.Comment ?? before.Comment, QueuedAt = now };
        return string.IsNullOrEmpty(command.ToAgent)
            ? handoff with { State = Queued, Queue = command.ToQueue, DeclinedBy = [] }
            : WithOffer(handoff, command.ToAgent, now, expiresAt) with
            {
                State = Transfer,
                PreferredAgent = command.ToAgent,
                DeclinedBy = [.. before.DeclinedBy.Where(agent => agent != command.ToAgent)],
            };
    }

    private static Outcome Consulting(HandoffRecord before, StartConsult command)
    {
        if (OwnersRefusal(before, command, before.State is Active or WaitingOnCustomer) is { } refusal)
        {
            return refusal;
        }

        return string.IsNullOrEmpty(command.With) || command.With == before.Agent
            ? HandoffRefusal.Invalid
            : before with { State = Consult, Consulted = command.With };
    }

    private static Outcome ConsultEnds(HandoffRecord before, EndConsult command)
    {
        if (before.State != Consult)
        {
            return HandoffRefusal.WrongState;
        }

        return MayActFor(before, command) || command.By == before.Consulted ? before with { State = Active } : HandoffRefusal.NotOwner;
    }

    private static Outcome Park(HandoffRecord before, ParkHandoff command, DateTimeOffset now)
    {
        if (OwnersRefusal(before, command, before.State is Active or WaitingOnCustomer) is { } refusal)
        {
            return refusal;
        }

        return command.Until <= now ? HandoffRefusal.Invalid : before with { State = WaitingOnCustomer, ParkedUntil = command.Until };
    }

    // The clock's word for an earlier parking comes too early for this one, and is refused.
    private static Outcome Unpark(HandoffRecord before, UnparkHandoff command, DateTimeOffset now) =>
        OwnersRefusal(before, command, before.ParkedUntil is { } until && (command.By is not null || until <= now)) is { } refusal
            ? refusal
            : before with { State = Active };

    private static Outcome Release(HandoffRecord before, ReleaseHandoff command, DateTimeOffset now)
    {
        if (OwnersRefusal(before, command, Talks(before.State)) is { } refusal)
        {
            return refusal;
        }

        if (command.From is not null && command.From != before.Agent)
        {
            return HandoffRefusal.NotOwner;
        }

        // Who gave it back is not asked again; who only lost the link gets it first when back.
        var gaveBack = command.By is not null && command.By == before.Agent;
        return before with
        {
            State = before.Queue is null ? Requested : Queued,
            QueuedAt = before.Queue is null ? before.QueuedAt : now,
            DeclinedBy = gaveBack ? [before.Agent!] : [],
            PreferredAgent = gaveBack ? null : before.Agent,
        };
    }

    private static Outcome Return(HandoffRecord before, ReturnToBot command) =>
        OwnersRefusal(before, command, Talks(before.State)) is { } refusal
            ? refusal
            : before with { State = ReturnedToBot, Summary = command.Summary ?? before.Summary };

    // A call-back has no owner: only the server or a supervisor closes it, and there is no paperwork.
    private static Outcome Resolve(HandoffRecord before, ResolveHandoff command) =>
        OwnersRefusal(before, command, Talks(before.State) || before.State == CallbackScheduled) is { } refusal
            ? refusal
            : before with
            {
                State = command.WrapUp && before.State != CallbackScheduled ? WrapUp : Closed,
                Disposition = command.Disposition ?? before.Disposition,
                Tags = command.Tags.Count == 0 ? before.Tags : [.. before.Tags.Union(command.Tags)],
                Comment = command.Comment ?? before.Comment,
            };

    private static Outcome Finish(HandoffRecord before, FinishWrapUp command) =>
        OwnersRefusal(before, command, before.State == WrapUp) is { } refusal
            ? refusal
            : before with
            {
                State = Closed,
                Disposition = command.Disposition ?? before.Disposition,
                Tags = command.Tags ?? before.Tags,
                Comment = command.Comment ?? before.Comment,
            };

    private static Outcome Reprioritize(HandoffRecord before, ChangePriority command)
    {
        if (IsWithBot(before.State))
        {
            return HandoffRefusal.WrongState;
        }

        return IsPriority(command.Priority) ? before with { Priority = command.Priority } : HandoffRefusal.Invalid;
    }

    private static Outcome Retag(HandoffRecord before, ChangeTags command)
    {
        if (before.Number == 0)
        {
            return HandoffRefusal.WrongState;
        }

        return before.Tags.SequenceEqual(command.Tags) ? before : before with { Tags = command.Tags };
    }

    private static HandoffRefusal? OwnersRefusal(HandoffRecord before, HandoffCommand command, bool isRightState)
    {
        if (!isRightState)
        {
            return HandoffRefusal.WrongState;
        }

        return MayActFor(before, command) ? null : HandoffRefusal.NotOwner;
    }
}
