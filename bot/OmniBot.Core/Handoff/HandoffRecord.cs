using System.Text.Json.Serialization;

namespace OmniBot.Core.Handoff;

/// <summary>Who owns a conversation, and how that came about. There is one for each conversation, and it changes only in a turn's commit.</summary>
/// <remarks>The same record is kept through several handoffs of one conversation, so that <see cref="Epoch"/> never goes back.</remarks>
public sealed record HandoffRecord
{
    /// <summary>A conversation that has had no handoff yet: the bot's.</summary>
    public static HandoffRecord None { get; } = new();

    /// <summary>The fencing epoch: rises with every change of state or owner. 0 before the first.</summary>
    public long Epoch { get; init; }

    /// <summary>The epoch at which an agent last took it from the bot or a queue: what the bot wrote before is not sent any more.</summary>
    public long FencedEpoch { get; init; }

    public HandoffState State { get; init; }

    /// <summary>Who must look at it; follows from the state.</summary>
    [JsonIgnore]
    public OwnerKind Owner => HandoffStateTable.OwnerOf(State);

    /// <summary>The number of the present handoff in its conversation, or of the last one; 0 before the first.</summary>
    public int Number { get; init; }

    public HandoffReason Reason { get; init; }

    /// <summary>More about the reason: the keyword, or the dialog that decided. Null when there is no more.</summary>
    public string? ReasonDetail { get; init; }

    /// <summary>The queue's id; null when none has taken it.</summary>
    public string? Queue { get; init; }

    /// <summary>The id of the agent who owns it; null when no agent does.</summary>
    public string? Agent { get; init; }

    /// <summary>The agent who owns it or owned it last, through all handoffs; null when none ever did.</summary>
    public string? LastAgent { get; init; }

    /// <summary>The open offer; only when the state is offered or transfer.</summary>
    public HandoffOffer? Offer { get; init; }

    /// <summary>How many offers there were in this handoff.</summary>
    public int Offers { get; init; }

    /// <summary>The number of the last offer in the conversation: unlike <see cref="Offers"/> it never goes back.</summary>
    public int LastOffer { get; init; }

    /// <summary>
    /// Ids of agents who declined, let an offer pass or gave it back: the router does not offer it to them again. Emptied when an agent
    /// gets it and when it enters a queue.
    /// </summary>
    public IReadOnlyList<string> DeclinedBy { get; init; } = [];

    /// <summary>The agent that it should go to first: who had the customer before, or whom a colleague named.</summary>
    public string? PreferredAgent { get; init; }

    /// <summary>The colleague who is consulted.</summary>
    public string? Consulted { get; init; }

    /// <summary>1 (most urgent) to 9. The default is 5.</summary>
    public int Priority { get; init; } = 5;

    public IReadOnlyList<SkillNeed> Skills { get; init; } = [];

    /// <summary>The customer's language, such as <c>de</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The channel of the customer's conversation as the desk shows it, such as <c>webchat</c> or <c>msteams</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>The customer's number in the CRM, when the bot knows it.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The customer's name, as the CRM or the channel gives it.</summary>
    public string? CustomerName { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public string? Subject { get; init; }

    /// <summary>What the bot learned and did, in lines.</summary>
    public string? Summary { get; init; }

    /// <summary>The case that was opened for it, when one was.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The number in the transcript at which the present handoff began.</summary>
    public long FromSequence { get; init; }

    /// <summary>When the present handoff was asked for.</summary>
    public DateTimeOffset? RequestedAt { get; init; }

    /// <summary>When it entered the queue it is in, or was last in.</summary>
    public DateTimeOffset? QueuedAt { get; init; }

    /// <summary>When an agent first accepted in the present handoff.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>When an agent first wrote to the customer in the present handoff.</summary>
    public DateTimeOffset? FirstReplyAt { get; init; }

    /// <summary>The customer's first message, or the wish for a person, that no agent has answered yet; null when all are answered.</summary>
    public DateTimeOffset? UnansweredSince { get; init; }

    public DateTimeOffset? LastCustomerAt { get; init; }

    public DateTimeOffset? LastAgentAt { get; init; }

    /// <summary>When the present handoff ended: resolved, returned, abandoned or expired.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Parked by its agent: it takes no capacity until the customer writes or this time comes.</summary>
    public DateTimeOffset? ParkedUntil { get; init; }

    /// <summary>When a person is to call back.</summary>
    public DateTimeOffset? CallbackAt { get; init; }

    public string? Disposition { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The agent's words at the end, or with a transfer.</summary>
    public string? Comment { get; init; }
}
