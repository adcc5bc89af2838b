using Microsoft.AspNetCore.Http;

namespace OmniBot.Channels.Webhooks;

/// <summary>How a vendor's calls are checked and read.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="RefusalOf">Why the call did not come from the vendor, or null. It sees the raw body, before anything is parsed, and compares in constant time.</param>
/// <param name="Read">What the body holds. It does not throw.</param>
internal sealed record Webhook(
    string Channel, Func<HttpContext, ReadOnlyMemory<byte>, string?> RefusalOf, Func<HttpContext, ReadOnlyMemory<byte>, WebhookContent> Read)
{
    /// <summary>Media types that the vendor sends.</summary>
    public IReadOnlyList<string> ContentTypes { get; init; } = ["application/json"];

    /// <summary>The answer to a call that is refused.</summary>
    public int RefusedStatus { get; init; } = StatusCodes.Status401Unauthorized;

    /// <summary>The answer when there is too much: 503 for a vendor that repeats such a call, 429 for one that does not.</summary>
    public int BusyStatus { get; init; } = StatusCodes.Status503ServiceUnavailable;

    /// <summary>The answer to a call that was taken.</summary>
    public IResult Taken { get; init; } = Results.Ok();
}
