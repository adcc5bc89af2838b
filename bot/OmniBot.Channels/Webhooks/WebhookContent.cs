using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;

namespace OmniBot.Channels.Webhooks;

/// <summary>What the body of a webhook call holds.</summary>
/// <param name="Activities">What users sent, in the vendor's order. Each has an id, so that a repetition is known.</param>
/// <param name="Reports">What became of our messages.</param>
/// <param name="Nothing">Why there are no activities, for people: <c>delivery status</c>, <c>echo of our own message</c>…</param>
public sealed record WebhookContent(
    IReadOnlyList<InboundActivity> Activities, IReadOnlyList<DeliveryReport> Reports, string? Nothing = null)
{
    /// <summary>The body is not what the vendor sends: the call is refused with 400 and this reason. It holds nothing of the body.</summary>
    public string? Problem { get; init; }

    /// <summary>A well-formed body that holds nothing for the bot.</summary>
    public static WebhookContent Empty(string reason) => new([], [], reason);

    /// <summary>A body that can't be read.</summary>
    public static WebhookContent Malformed(string problem) => new([], [], problem) { Problem = problem };

    /// <summary>Activities alone.</summary>
    public static WebhookContent Of(params IReadOnlyList<InboundActivity> activities) => new(activities, []);
}
