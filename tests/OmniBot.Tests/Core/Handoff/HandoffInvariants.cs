using OmniBot.Core.Handoff;
using static OmniBot.Core.Handoff.HandoffState;

namespace OmniBot.Tests.Core.Handoff;

/// <summary>What must be true of every change, whatever led to it. Plain comparisons, since they run millions of times.</summary>
internal static class HandoffInvariants
{
    public static void Check(HandoffRecord before, HandoffChange change, string kind, DateTimeOffset now)
    {
        var after = change.After;
        if (change.Refusal is not null)
        {
            Must(ReferenceEquals(before, after) && change.Events.Count == 0, "a refusal changes nothing", kind, before, after);
            return;
        }

        CheckRecord(after, kind, before);
        Must(HandoffStateTable.Allows(before.State, after.State), "only transitions of the table", kind, before, after);
        var moved = before.State != after.State || before.Agent != after.Agent || before.Queue != after.Queue || before.Offer != after.Offer;
        Must(after.Epoch == before.Epoch + (moved ? 1 : 0), "the epoch rises by one exactly with state and owner", kind, before, after);
        Must(after.Number - before.Number is 0 or 1 && after.LastOffer >= before.LastOffer, "numbers never fall", kind, before, after);
        Must(!moved || change.Events.Count == 1, "each change of state or owner is in history", kind, before, after);
        foreach (var happened in change.Events)
        {
            var isRight = happened.Kind == kind && happened.From == before.State && happened.To == after.State && happened.At == now
                && happened.Epoch == after.Epoch && happened.Handoff == after.Number && happened.Queue == after.Queue;
            Must(isRight, "history says what happened", kind, before, after);
        }
    }

    public static void CheckCommand(HandoffRecord before, HandoffCommand command, HandoffChange change, DateTimeOffset now)
    {
        var kind = HandoffCommandKinds.Of(command);
        var done = change.Refusal is null;
        var isStale = command.Epoch is { } epoch && epoch != before.Epoch;
        if (isStale && command is not (RequestHandoff or AddNote))
        {
            Must(change.Refusal == HandoffRefusal.Stale, "a stale command is refused", kind, before, change.After);
            return;
        }

        if (command is ReplyAsAgent)
        {
            var owns = before.State is Active or WaitingOnCustomer or Consult && command.By is not null && command.By == before.Agent;
            Must(done == owns, "the owner's reply goes out and no other", kind, before, change.After);
        }

        if (command is OfferHandoff offer && done)
        {
            Must(!before.DeclinedBy.Contains(offer.Agent), "no offer to who declined", kind, before, change.After);
        }

        if (command is AcceptHandoff accept)
        {
            var isOpen = before.Offer is { } open && open.Number == accept.Offer && open.Agent == command.By && now <= open.ExpiresAt.AddSeconds(2);
            Must(done == isOpen && (!done || change.After.Agent == command.By), "who accepts an open offer gets it", kind, before, change.After);
        }

        if (command is RequestHandoff)
        {
            var isFree = before.Owner is OwnerKind.Bot or OwnerKind.Nobody;
            Must(done == isFree && (!done || change.After.Number == before.Number + 1), "one handoff at a time", kind, before, change.After);
        }
    }

    private static void CheckRecord(HandoffRecord record, string kind, HandoffRecord before)
    {
        var agentHasIt = record.State is Active or WaitingOnCustomer or Consult or WrapUp;
        var waits = record.State is Requested or Queued or Offered or Transfer or CallbackScheduled;
        var hasOffer = record.State is Offered or Transfer;
        Must((record.Agent is not null) == agentHasIt, "an agent exactly where an agent owns it", kind, before, record);
        Must((record.Offer is not null) == hasOffer, "an offer exactly where one is open", kind, before, record);
        Must(!waits || record.Queue is not null || record.State == Requested || hasOffer, "what waits is in somebody's sight", kind, before, record);
        Must(record.State is not (Queued or CallbackScheduled) || record.Queue is not null, "what is queued has a queue", kind, before, record);
        Must(record.Offer is not { } offer || !record.DeclinedBy.Contains(offer.Agent), "no offer to who declined", kind, before, record);
        Must(record.Offer is not { } last || last.Number == record.LastOffer, "the open offer is the last", kind, before, record);
        Must((record.Consulted is not null) == (record.State == Consult), "a colleague exactly in a consult", kind, before, record);
        Must(record.ParkedUntil is null || record.State == WaitingOnCustomer, "parked only with an agent", kind, before, record);
        Must((record.CallbackAt is not null) == (record.State == CallbackScheduled), "a call-back has a time", kind, before, record);
        var isOver = record.State is WrapUp or Closed or ReturnedToBot or Abandoned or Expired;
        Must(!isOver || record.EndedAt is not null, "what is over has an end", kind, before, record);
        Must(!(agentHasIt || waits) || isOver || record.EndedAt is null, "what goes on has no end", kind, before, record);
    }

    private static void Must(bool isTrue, string rule, string kind, HandoffRecord before, HandoffRecord after)
    {
        if (!isTrue)
        {
            Assert.Fail($"'{rule}' is broken by {kind}: {before} -> {after}");
        }
    }
}
