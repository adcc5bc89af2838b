using System.Text.Json.Serialization;
using OmniBot.Core.Schema;

namespace OmniBot.Core.Handoff;

/// <summary>What somebody wants done with a conversation. Each is one turn of that conversation, in its order, and is done or refused.</summary>
/// <remarks>
/// It travels as the value of an <c>event</c> activity named <see cref="ActivityName"/>, which only this server may put into an inbox:
/// a channel's activity of that name is an ordinary event.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RequestHandoff), "request")]
[JsonDerivedType(typeof(QueueHandoff), "queue")]
[JsonDerivedType(typeof(OfferHandoff), "offer")]
[JsonDerivedType(typeof(AcceptHandoff), "accept")]
[JsonDerivedType(typeof(DeclineHandoff), "decline")]
[JsonDerivedType(typeof(ExpireOffer), "expire-offer")]
[JsonDerivedType(typeof(TakeHandoff), "take")]
[JsonDerivedType(typeof(ReplyAsAgent), "reply")]
[JsonDerivedType(typeof(AddNote), "note")]
[JsonDerivedType(typeof(TransferHandoff), "transfer")]
[JsonDerivedType(typeof(StartConsult), "consult")]
[JsonDerivedType(typeof(EndConsult), "end-consult")]
[JsonDerivedType(typeof(ParkHandoff), "park")]
[JsonDerivedType(typeof(UnparkHandoff), "unpark")]
[JsonDerivedType(typeof(ReturnToBot), "return")]
[JsonDerivedType(typeof(ResolveHandoff), "resolve")]
[JsonDerivedType(typeof(FinishWrapUp), "finish")]
[JsonDerivedType(typeof(AbandonHandoff), "abandon")]
[JsonDerivedType(typeof(ExpireHandoff), "expire")]
[JsonDerivedType(typeof(ReleaseHandoff), "release")]
[JsonDerivedType(typeof(ScheduleCallback), "callback")]
[JsonDerivedType(typeof(ChangePriority), "priority")]
[JsonDerivedType(typeof(ChangeTags), "tags")]
public abstract record HandoffCommand
{
    /// <summary>Name of the event activity that carries a command.</summary>
    public const string ActivityName = "omnibot.handoff";

    /// <summary>Label of the activity in the transcript when the command was refused: it is kept for replays and not shown.</summary>
    public const string RefusedLabel = "refused";

    /// <summary>Id of the agent who does it; null for the bot, the router or the customer.</summary>
    public string? By { get; init; }

    /// <summary>The epoch that the sender saw; the command is refused when the record has moved on. Null when that doesn't matter.</summary>
    public long? Epoch { get; init; }

    /// <summary>
    /// <see cref="By"/> acts with a supervisor's rights, so that what only the owner may do is done for the owner too, but for a reply.
    /// The caller vouches for it. The default is false.
    /// </summary>
    public bool AsSupervisor { get; init; }
}

/// <summary>Asks for a person. Refused when one was asked for already.</summary>
public sealed record RequestHandoff : HandoffCommand
{
    public HandoffReason Reason { get; init; }
    public string? ReasonDetail { get; init; }

    /// <summary>The queue's id; null when <see cref="QueueHandoff"/> is to follow.</summary>
    public string? Queue { get; init; }

    /// <summary>1 (most urgent) to 9; null for 5.</summary>
    public int? Priority { get; init; }
    public IReadOnlyList<SkillNeed> Skills { get; init; } = [];
    public string? Language { get; init; }
    public string? Channel { get; init; }
    public string? CustomerId { get; init; }
    public string? CustomerName { get; init; }
    public string? PreferredAgent { get; init; }
    public string? Subject { get; init; }
    public string? Summary { get; init; }
    public string? CaseNumber { get; init; }
}

/// <summary>Puts what was asked for, waits or has a call-back due into a queue: the first one, or another one when that overflows.</summary>
/// <param name="Queue">The queue's id. The same queue again keeps the place, and forgets who declined.</param>
/// <param name="Priority">1 (most urgent) to 9; null keeps what it has.</param>
public sealed record QueueHandoff(string Queue, int? Priority = null) : HandoffCommand;

/// <summary>The router offers it to an agent. Refused when that agent has declined it.</summary>
public sealed record OfferHandoff(string Agent, DateTimeOffset ExpiresAt) : HandoffCommand;

/// <summary>The agent <see cref="HandoffCommand.By"/> accepts the offer of that number.</summary>
public sealed record AcceptHandoff(int Offer) : HandoffCommand;

/// <summary>The agent <see cref="HandoffCommand.By"/> declines the offer of that number.</summary>
public sealed record DeclineHandoff(int Offer) : HandoffCommand;

/// <summary>The offer of that number was not answered in time.</summary>
public sealed record ExpireOffer(int Offer) : HandoffCommand;

/// <summary>The agent <see cref="HandoffCommand.By"/> takes it: from the queue, or, as a supervisor, from the bot or a colleague.</summary>
/// <param name="IsTakeOver">Also from the bot or from a colleague; else only what waits in a queue.</param>
public sealed record TakeHandoff(bool IsTakeOver = false) : HandoffCommand;

/// <summary>The owner writes to the customer. Refused for everyone else.</summary>
/// <param name="Message">The message: text, attachments, suggested actions. Addresses and id are set by the turn.</param>
public sealed record ReplyAsAgent(Activity Message) : HandoffCommand;

/// <summary>A note that only agents see. Anyone at the desk may write one, at any time.</summary>
/// <param name="Text">The note, plain text.</param>
/// <param name="Mentions">Ids of agents who are to see it.</param>
public sealed record AddNote(string Text, IReadOnlyList<string> Mentions) : HandoffCommand;

/// <summary>The owner or a supervisor passes it to another agent or queue; exactly one of the two is set.</summary>
/// <remarks>A supervisor may so assign what still waits.</remarks>
public sealed record TransferHandoff : HandoffCommand
{
    public string? ToAgent { get; init; }
    public string? ToQueue { get; init; }
    public string? Comment { get; init; }

    /// <summary>Until when the other agent may accept; then it waits in its queue. The default is 60 seconds from the turn.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>The owner asks a colleague, whom the customer doesn't see.</summary>
public sealed record StartConsult(string With) : HandoffCommand;

/// <summary>The owner or the colleague ends the consult.</summary>
public sealed record EndConsult : HandoffCommand;

/// <summary>The owner parks it until a time; it comes back to the same agent then, or when the customer writes.</summary>
public sealed record ParkHandoff(DateTimeOffset Until) : HandoffCommand;

/// <summary>The owner, or the clock, takes it up again.</summary>
public sealed record UnparkHandoff : HandoffCommand;

/// <summary>The owner gives it back to the bot, which goes on where it was.</summary>
/// <param name="Summary">What was done, for the bot and for the next agent; null for none.</param>
public sealed record ReturnToBot(string? Summary) : HandoffCommand;

/// <summary>The owner is done with the customer.</summary>
public sealed record ResolveHandoff : HandoffCommand
{
    public string? Disposition { get; init; }

    /// <summary>Added to the tags that it has.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Null keeps an earlier one.</summary>
    public string? Comment { get; init; }

    /// <summary>The agent has paperwork left and keeps the capacity until <see cref="FinishWrapUp"/>.</summary>
    public bool WrapUp { get; init; }
}

/// <summary>The paperwork is done.</summary>
public sealed record FinishWrapUp : HandoffCommand
{
    /// <summary>Null keeps what was said at the resolution; so do the next two.</summary>
    public string? Disposition { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
    public string? Comment { get; init; }
}

/// <summary>The customer does not want to wait any more; the bot goes on.</summary>
public sealed record AbandonHandoff : HandoffCommand;

/// <summary>Nobody came in time, or the customer stayed silent: it ends.</summary>
public sealed record ExpireHandoff : HandoffCommand;

/// <summary>Puts it back into its queue: the agent's link is lost, or the agent or a supervisor moves it back.</summary>
/// <remarks>Without a queue, as after a take-over from the bot, it is requested. Paperwork is not released but finished.</remarks>
public sealed record ReleaseHandoff : HandoffCommand
{
    /// <summary>The agent who must still own it, so that a late release does nothing; null for whoever does.</summary>
    public string? From { get; init; }
}

/// <summary>A person will call or write at that time; it takes no place in the queue until <see cref="QueueHandoff"/>.</summary>
/// <param name="At">When; a time that has passed is due at once.</param>
/// <param name="Queue">The queue's id; null for the one it has, and then it must have one.</param>
public sealed record ScheduleCallback(DateTimeOffset At, string? Queue = null) : HandoffCommand;

/// <summary>A supervisor changes the priority, 1 (most urgent) to 9.</summary>
public sealed record ChangePriority(int Priority) : HandoffCommand;

/// <summary>Sets the tags.</summary>
public sealed record ChangeTags(IReadOnlyList<string> Tags) : HandoffCommand;
