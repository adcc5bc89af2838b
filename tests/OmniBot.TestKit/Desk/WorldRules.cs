using OmniBot.Core.Handoff;

namespace OmniBot.TestKit.Desk;

/// <summary>What commands do to a record: enough of it for pages to be tried, without the finer rules.</summary>
internal static class WorldRules
{
    /// <summary>The customer has written.</summary>
    public static HandoffRecord Hear(HandoffRecord record, DateTimeOffset now) => record.Owner is OwnerKind.Queue or OwnerKind.Agent
        ? record with
        {
            LastCustomerAt = now,
            UnansweredSince = record.UnansweredSince ?? now,
            State = record.State == HandoffState.WaitingOnCustomer ? HandoffState.Active : record.State,
            ParkedUntil = null,
        }
        : record;

    public static (HandoffRecord After, HandoffRefusal? Refusal) Apply(HandoffRecord record, HandoffCommand command, DateTimeOffset now)
    {
        var refusal = Check(record, command);
        return refusal is null ? (Do(record, command, now) with { Epoch = record.Epoch + 1 }, null) : (record, refusal);
    }

    private static HandoffRefusal? Check(HandoffRecord record, HandoffCommand command)
    {
        if (command.Epoch is { } epoch && epoch != record.Epoch)
        {
            return HandoffRefusal.Stale;
        }

        return command switch
        {
            AcceptHandoff accept when record.Offer?.Number != accept.Offer || record.Offer.Agent != command.By => HandoffRefusal.OfferOver,
            DeclineHandoff decline when record.Offer?.Number != decline.Offer || record.Offer.Agent != command.By => HandoffRefusal.OfferOver,
            TakeHandoff { IsTakeOver: false } when record.Owner != OwnerKind.Queue => HandoffRefusal.WrongState,
            ReplyAsAgent or ParkHandoff or UnparkHandoff or ReturnToBot or ResolveHandoff or FinishWrapUp or StartConsult
                when record.Owner != OwnerKind.Agent => HandoffRefusal.WrongState,
            ReplyAsAgent or ParkHandoff or UnparkHandoff or ReturnToBot or ResolveHandoff or FinishWrapUp or StartConsult
                when record.Agent != command.By => HandoffRefusal.NotOwner,
            TransferHandoff transfer when transfer.ToAgent is null == transfer.ToQueue is null => HandoffRefusal.Invalid,
            _ => null,
        };
    }

    private static HandoffRecord Do(HandoffRecord record, HandoffCommand command, DateTimeOffset now) => command switch
    {
        RequestHandoff request => Request(record, request, now),
        OfferHandoff offer => record with
        {
            State = HandoffState.Offered, Offers = record.Offers + 1, Offer = new HandoffOffer(offer.Agent, record.Offers + 1, now, offer.ExpiresAt),
        },
        AcceptHandoff or TakeHandoff => record with
        {
            State = HandoffState.Active, Agent = command.By, Offer = null, AcceptedAt = record.AcceptedAt ?? now,
            Number = Math.Max(1, record.Number), RequestedAt = record.RequestedAt ?? now, Consulted = null,
        },
        DeclineHandoff or ExpireOffer => record with
        {
            State = HandoffState.Queued, Offer = null, DeclinedBy = [.. record.DeclinedBy, .. (string[])(record.Offer is { } offer ? [offer.Agent] : [])],
        },
        ReplyAsAgent => record with
        {
            State = record.State == HandoffState.Active ? HandoffState.WaitingOnCustomer : record.State,
            FirstReplyAt = record.FirstReplyAt ?? now, LastAgentAt = now, UnansweredSince = null,
        },
        TransferHandoff { ToQueue: { } queue } transfer => record with
        {
            State = HandoffState.Queued, Queue = queue, Agent = null, QueuedAt = now, Comment = transfer.Comment, Offer = null,
        },
        TransferHandoff { ToAgent: { } agent } transfer => record with
        {
            State = HandoffState.Transfer, Agent = null, Comment = transfer.Comment, Offers = record.Offers + 1,
            Offer = new HandoffOffer(agent, record.Offers + 1, now, now.AddSeconds(30)),
        },
        StartConsult consult => record with { State = HandoffState.Consult, Consulted = consult.With },
        EndConsult => record with { State = HandoffState.Active, Consulted = null },
        ParkHandoff park => record with { State = HandoffState.WaitingOnCustomer, ParkedUntil = park.Until },
        UnparkHandoff => record with { State = HandoffState.Active, ParkedUntil = null },
        ReturnToBot back => record with { State = HandoffState.ReturnedToBot, Agent = null, EndedAt = now, Summary = back.Summary ?? record.Summary },
        ResolveHandoff resolve => record with
        {
            State = resolve.WrapUp ? HandoffState.WrapUp : HandoffState.Closed, EndedAt = now, Disposition = resolve.Disposition, Tags = resolve.Tags,
            Comment = resolve.Comment, UnansweredSince = null,
        },
        FinishWrapUp => record with { State = HandoffState.Closed },
        AbandonHandoff => record with { State = HandoffState.Abandoned, EndedAt = now, Offer = null },
        ExpireHandoff => record with { State = HandoffState.Expired, EndedAt = now, Offer = null },
        ReleaseHandoff => record with { State = HandoffState.Queued, Agent = null, QueuedAt = now },
        ScheduleCallback callback => record with { State = HandoffState.CallbackScheduled, Agent = null, CallbackAt = callback.At },
        ChangePriority priority => record with { Priority = priority.Priority },
        ChangeTags tags => record with { Tags = tags.Tags },
        _ => record,
    };

    private static HandoffRecord Request(HandoffRecord record, RequestHandoff request, DateTimeOffset now) => record with
    {
        State = HandoffState.Queued,
        Number = record.Number + 1,
        Reason = request.Reason,
        ReasonDetail = request.ReasonDetail,
        Queue = request.Queue ?? "support",
        Priority = request.Priority ?? 5,
        Language = request.Language,
        Channel = request.Channel,
        CustomerId = request.CustomerId,
        CustomerName = request.CustomerName,
        Subject = request.Subject,
        Summary = request.Summary,
        CaseNumber = request.CaseNumber,
        RequestedAt = now,
        QueuedAt = now,
        UnansweredSince = now,
        LastCustomerAt = now,
    };
}
