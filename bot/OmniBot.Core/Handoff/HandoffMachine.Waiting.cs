using static OmniBot.Core.Handoff.HandoffState;

namespace OmniBot.Core.Handoff;

// Until an agent has it: asking, queues, offers, call-backs, and the ends of waiting.
public static partial class HandoffMachine
{
    private static Outcome Request(HandoffRecord before, RequestHandoff request, DateTimeOffset now, long sequence)
    {
        if (!IsWithBot(before.State))
        {
            return HandoffRefusal.WrongState;
        }

        if (request.Priority is { } priority && !IsPriority(priority))
        {
            return HandoffRefusal.Invalid;
        }

        var queue = string.IsNullOrEmpty(request.Queue) ? null : request.Queue;
        return Begin(before, request.Reason, now, sequence) with
        {
            State = queue is null ? Requested : Queued,
            ReasonDetail = request.ReasonDetail,
            Queue = queue,
            QueuedAt = queue is null ? null : now,
            Priority = request.Priority ?? HandoffRecord.None.Priority,
            Skills = request.Skills,
            Language = request.Language ?? before.Language,
            Channel = request.Channel ?? before.Channel,
            CustomerId = request.CustomerId ?? before.CustomerId,
            CustomerName = request.CustomerName ?? before.CustomerName,
            PreferredAgent = request.PreferredAgent,
            Subject = request.Subject,
            Summary = request.Summary,
            CaseNumber = request.CaseNumber,
            UnansweredSince = now,
        };
    }

    // Keeps what belongs to the conversation: the epoch, the last offer's number, the customer, and who had the customer before.
    private static HandoffRecord Begin(HandoffRecord before, HandoffReason reason, DateTimeOffset now, long sequence) => new()
    {
        State = before.State,
        Epoch = before.Epoch,
        Number = before.Number + 1,
        LastOffer = before.LastOffer,
        LastAgent = before.LastAgent,
        Language = before.Language,
        Channel = before.Channel,
        CustomerId = before.CustomerId,
        CustomerName = before.CustomerName,
        LastCustomerAt = before.LastCustomerAt,
        LastAgentAt = before.LastAgentAt,
        Reason = reason,
        RequestedAt = now,
        FromSequence = sequence,
    };

    private static Outcome Queue(HandoffRecord before, QueueHandoff command, DateTimeOffset now)
    {
        if (!Waits(before.State))
        {
            return HandoffRefusal.WrongState;
        }

        if (string.IsNullOrEmpty(command.Queue) || (command.Priority is { } priority && !IsPriority(priority)))
        {
            return HandoffRefusal.Invalid;
        }

        var keepsPlace = before.Queue == command.Queue && before.State is Queued or Offered;
        return before with
        {
            State = Queued,
            Queue = command.Queue,
            Priority = command.Priority ?? before.Priority,
            QueuedAt = keepsPlace ? before.QueuedAt : now,
            DeclinedBy = [],
        };
    }

    private static Outcome Offer(HandoffRecord before, OfferHandoff command, DateTimeOffset now)
    {
        if (before.State != Queued)
        {
            return HandoffRefusal.WrongState;
        }

        if (string.IsNullOrEmpty(command.Agent) || before.DeclinedBy.Contains(command.Agent))
        {
            return HandoffRefusal.Invalid;
        }

        return command.ExpiresAt <= now
            ? HandoffRefusal.OfferOver
            : WithOffer(before, command.Agent, now, command.ExpiresAt) with { State = Offered };
    }

    private static HandoffRecord WithOffer(HandoffRecord before, string agent, DateTimeOffset now, DateTimeOffset expiresAt) => before with
    {
        Offer = new HandoffOffer(agent, before.LastOffer + 1, now, expiresAt),
        Offers = before.Offers + 1,
        LastOffer = before.LastOffer + 1,
    };

    private static Outcome Accept(HandoffRecord before, AcceptHandoff command, DateTimeOffset now) =>
        before.Offer is { } offer && offer.Number == command.Offer && offer.Agent == command.By && now <= offer.ExpiresAt + OfferGrace
            ? GivenTo(before, offer.Agent, now)
            : HandoffRefusal.OfferOver;

    private static HandoffRecord GivenTo(HandoffRecord before, string agent, DateTimeOffset now) => before with
    {
        State = Active,
        Agent = agent,
        AcceptedAt = before.AcceptedAt ?? now,
        DeclinedBy = [],
    };

    private static Outcome Decline(HandoffRecord before, DeclineHandoff command) =>
        before.Offer is { } offer && offer.Number == command.Offer && offer.Agent == command.By ? Unaccepted(before, offer) : HandoffRefusal.OfferOver;

    // The time is the sender's to judge: an offer is also over early when its agent has left.
    private static Outcome ExpireOpenOffer(HandoffRecord before, ExpireOffer command) =>
        before.Offer is { } offer && offer.Number == command.Offer ? Unaccepted(before, offer) : HandoffRefusal.OfferOver;

    // It keeps its place in the queue, and is never lost: without a queue it is requested again.
    private static HandoffRecord Unaccepted(HandoffRecord before, HandoffOffer offer) => before with
    {
        State = before.Queue is null ? Requested : Queued,
        DeclinedBy = before.DeclinedBy.Contains(offer.Agent) ? before.DeclinedBy : [.. before.DeclinedBy, offer.Agent],
        PreferredAgent = before.PreferredAgent == offer.Agent ? null : before.PreferredAgent,
    };

    private static Outcome Abandon(HandoffRecord before) =>
        Waits(before.State) ? before with { State = Abandoned } : HandoffRefusal.WrongState;

    private static Outcome Expire(HandoffRecord before) =>
        Waits(before.State) || Talks(before.State) ? before with { State = Expired } : HandoffRefusal.WrongState;

    private static Outcome Callback(HandoffRecord before, ScheduleCallback command, DateTimeOffset now, long sequence)
    {
        if (before.State == WrapUp)
        {
            return HandoffRefusal.WrongState;
        }

        if (before.Owner == OwnerKind.Agent && !MayActFor(before, command))
        {
            return HandoffRefusal.NotOwner;
        }

        var queue = string.IsNullOrEmpty(command.Queue) ? before.Queue : command.Queue;
        if (queue is null)
        {
            return HandoffRefusal.Invalid;
        }

        var handoff = IsWithBot(before.State)
            ? Begin(before, HandoffReason.Asked, now, sequence) with { UnansweredSince = now }
            : before with { PreferredAgent = before.Agent ?? before.PreferredAgent };
        return handoff with { State = CallbackScheduled, Queue = queue, CallbackAt = command.At };
    }

    private static bool IsWithBot(HandoffState state) => state is Bot or ReturnedToBot or Closed or Abandoned or Expired;

    private static bool IsPriority(int priority) => priority is >= 1 and <= 9;
}
