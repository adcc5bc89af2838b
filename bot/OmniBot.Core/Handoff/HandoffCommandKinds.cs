namespace OmniBot.Core.Handoff;

/// <summary>The name of each command in JSON and in history.</summary>
public static class HandoffCommandKinds
{
    /// <summary>The kind in history of a customer's message that changed the state; no command has it.</summary>
    public const string Customer = "customer";

    /// <summary>The command's name, the same as its JSON discriminator.</summary>
    /// <exception cref="ArgumentException">The command is none of ours.</exception>
    public static string Of(HandoffCommand command) => command switch
    {
        RequestHandoff => "request",
        QueueHandoff => "queue",
        OfferHandoff => "offer",
        AcceptHandoff => "accept",
        DeclineHandoff => "decline",
        ExpireOffer => "expire-offer",
        TakeHandoff => "take",
        ReplyAsAgent => "reply",
        AddNote => "note",
        TransferHandoff => "transfer",
        StartConsult => "consult",
        EndConsult => "end-consult",
        ParkHandoff => "park",
        UnparkHandoff => "unpark",
        ReturnToBot => "return",
        ResolveHandoff => "resolve",
        FinishWrapUp => "finish",
        AbandonHandoff => "abandon",
        ExpireHandoff => "expire",
        ReleaseHandoff => "release",
        ScheduleCallback => "callback",
        ChangePriority => "priority",
        ChangeTags => "tags",
        _ => throw new ArgumentException($"There is no handoff command {command?.GetType().Name}.", nameof(command)),
    };
}
