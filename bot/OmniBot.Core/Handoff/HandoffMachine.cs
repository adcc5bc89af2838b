using static OmniBot.Core.Handoff.HandoffState;

namespace OmniBot.Core.Handoff;

/// <summary>What commands and customers' messages do to a handoff. Pure: the same record, command and time give the same change.</summary>
/// <remarks>
/// <para>The epoch rises by one with each change of state, agent, queue or offer, and with nothing else. Every change of state is in
/// <see cref="HandoffStateTable"/>.</para>
/// <para>What only the owner may do is also done for the server itself (no <see cref="HandoffCommand.By"/>) and for a supervisor
/// (<see cref="HandoffCommand.AsSupervisor"/>), but for a reply, which only the owner writes.</para>
/// <para>Repeats are the caller's to find, by the command's id. One that comes here is refused when its state is over: an answer to an offer
/// that is not open, even by the agent who got it through that offer, is <see cref="HandoffRefusal.OfferOver"/>; all else is
/// <see cref="HandoffRefusal.WrongState"/> or <see cref="HandoffRefusal.NotOwner"/>.</para>
/// </remarks>
public static partial class HandoffMachine
{
    /// <summary>How long after an offer's end an answer still counts, since the agent saw the offer with a delay: 2 seconds.</summary>
    public static readonly TimeSpan OfferGrace = TimeSpan.FromSeconds(2);

    /// <summary>How long a colleague may take to accept a transfer that names no time: 60 seconds.</summary>
    public static readonly TimeSpan TransferTime = TimeSpan.FromSeconds(60);

    /// <summary>Does a command, or refuses it.</summary>
    /// <param name="before">The handoff as last committed.</param>
    /// <param name="command">What to do.</param>
    /// <param name="now">The turn's time.</param>
    /// <param name="sequence">The number of the command's entry in the transcript: where a handoff that it starts begins.</param>
    public static HandoffChange Apply(HandoffRecord before, HandoffCommand command, DateTimeOffset now, long sequence)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(command);
        if (command.Epoch is { } seen && seen != before.Epoch && command is not (RequestHandoff or AddNote))
        {
            return HandoffChange.Refused(before, HandoffRefusal.Stale);
        }

        var outcome = command switch
        {
            RequestHandoff request => Request(before, request, now, sequence),
            QueueHandoff queue => Queue(before, queue, now),
            OfferHandoff offer => Offer(before, offer, now),
            AcceptHandoff accept => Accept(before, accept, now),
            DeclineHandoff decline => Decline(before, decline),
            ExpireOffer expire => ExpireOpenOffer(before, expire),
            AbandonHandoff => Abandon(before),
            ScheduleCallback callback => Callback(before, callback, now, sequence),
            ExpireHandoff => Expire(before),
            TakeHandoff take => Take(before, take, now, sequence),
            ReplyAsAgent reply => Reply(before, reply, now),
            AddNote note => Note(before, note),
            TransferHandoff transfer => TransferTo(before, transfer, now),
            StartConsult consult => Consulting(before, consult),
            EndConsult end => ConsultEnds(before, end),
            ParkHandoff park => Park(before, park, now),
            UnparkHandoff unpark => Unpark(before, unpark, now),
            ReleaseHandoff release => Release(before, release, now),
            ReturnToBot back => Return(before, back),
            ResolveHandoff resolve => Resolve(before, resolve),
            FinishWrapUp finish => Finish(before, finish),
            ChangePriority priority => Reprioritize(before, priority),
            ChangeTags tags => Retag(before, tags),
            _ => HandoffRefusal.Invalid,
        };
        return outcome.After is { } after
            ? Change(before, after, HandoffCommandKinds.Of(command), command.By, now)
            : HandoffChange.Refused(before, outcome.Refusal);
    }

    /// <summary>The customer wrote. Never refused.</summary>
    /// <remarks>
    /// A conversation that is over goes to the bot; one that waits for the customer, is parked, or has only its paperwork left goes back to its
    /// agent. Where a person has it or will have it, the times of the message are kept; a message to the bot changes nothing.
    /// </remarks>
    public static HandoffChange CustomerWrote(HandoffRecord before, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(before);
        var state = before.State switch
        {
            WaitingOnCustomer or WrapUp => Active,
            Closed or Abandoned or Expired or ReturnedToBot => Bot,
            var same => same,
        };
        var after = before with { State = state };
        if (after.Owner is OwnerKind.Queue or OwnerKind.Agent)
        {
            after = after with { LastCustomerAt = now, UnansweredSince = before.UnansweredSince ?? now };
        }

        var change = Change(before, after, HandoffCommandKinds.Customer, by: null, now);
        return state == before.State ? change with { Events = [] } : change;
    }

    private static HandoffChange Change(HandoffRecord before, HandoffRecord wanted, string kind, string? by, DateTimeOffset now)
    {
        var after = Settle(before, wanted, now);
        if (!HandoffStateTable.Allows(before.State, after.State))
        {
            throw new InvalidOperationException($"'{kind}' led from {before.State} to {after.State}, which the table of states does not allow.");
        }

        if (after == before)
        {
            return new HandoffChange(before, null, []);
        }

        var moved = after.State != before.State || after.Agent != before.Agent || after.Queue != before.Queue || after.Offer != before.Offer;
        var epoch = before.Epoch + (moved ? 1 : 0);
        var isTaken = after.Owner == OwnerKind.Agent && before.Owner != OwnerKind.Agent;
        after = after with { Epoch = epoch, FencedEpoch = isTaken ? epoch : before.FencedEpoch };
        var agent = after.Agent ?? after.Offer?.Agent ?? before.Agent ?? before.Offer?.Agent;
        return new HandoffChange(
            after, null, [new HandoffEvent(after.Number, after.Epoch, now, kind, before.State, after.State, by, agent, after.Queue)]);
    }

    // What a state does not have is taken away here and nowhere else, so that no transition can forget it.
    private static HandoffRecord Settle(HandoffRecord before, HandoffRecord after, DateTimeOffset now)
    {
        var state = after.State;
        var agent = after.Owner == OwnerKind.Agent ? after.Agent : null;
        return after with
        {
            Agent = agent,
            LastAgent = agent ?? before.Agent ?? before.LastAgent,
            Offer = state is Offered or Transfer ? after.Offer : null,
            Consulted = state == Consult ? after.Consulted : null,
            ParkedUntil = state == WaitingOnCustomer ? after.ParkedUntil : null,
            CallbackAt = state == CallbackScheduled ? after.CallbackAt : null,
            UnansweredSince = after.Owner is OwnerKind.Queue or OwnerKind.Agent && state != WrapUp ? after.UnansweredSince : null,
            EndedAt = IsOver(state) ? (IsOver(before.State) ? before.EndedAt : now) : state == Bot ? after.EndedAt : null,
        };
    }

    private static bool IsOver(HandoffState state) => state is WrapUp or Closed or ReturnedToBot or Abandoned or Expired;

    private static bool Talks(HandoffState state) => state is Active or WaitingOnCustomer or Consult;

    private static bool Waits(HandoffState state) => HandoffStateTable.OwnerOf(state) == OwnerKind.Queue;

    private static bool MayActFor(HandoffRecord before, HandoffCommand command) =>
        command.AsSupervisor || command.By is null || command.By == before.Agent;

    /// <summary>The record as a command wants it, or why the command is refused.</summary>
    private readonly record struct Outcome(HandoffRecord? After, HandoffRefusal Refusal)
    {
        public static implicit operator Outcome(HandoffRecord after) => new(after, default);

        public static implicit operator Outcome(HandoffRefusal refusal) => new(null, refusal);
    }
}
