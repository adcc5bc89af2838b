namespace OmniBot.Core.Channels;

/// <summary>A channel as <c>omnibot channels</c> lists it.</summary>
/// <param name="Id">The channel's id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="WebhookPath">Where this server takes the vendor's calls; null when it fetches by itself.</param>
/// <param name="Missing">Settings without which it is off; empty when it is on.</param>
/// <param name="Retired">When and by whom it was turned off for good; null while it lives.</param>
public sealed record ChannelDescription(
    string Id, string Name, string? WebhookPath, IReadOnlyList<string> Missing, string? Retired = null);
