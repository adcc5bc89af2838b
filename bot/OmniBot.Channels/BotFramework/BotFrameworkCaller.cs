namespace OmniBot.Channels.BotFramework;

/// <summary>Who sent a token that is genuine.</summary>
/// <param name="CallerId">The URN that the activity gets.</param>
/// <param name="ServiceUrl">The service URL that the token is for; null for tokens that name none.</param>
/// <param name="Endorsements">The channels that may use the token's key; null where that does not matter.</param>
/// <param name="IsSkillCall">Another bot calls this one as its skill.</param>
internal sealed record BotFrameworkCaller(string? CallerId, string? ServiceUrl, IReadOnlyList<string>? Endorsements, bool IsSkillCall = false)
{
    /// <summary>The Emulator on this machine, without a token.</summary>
    public static BotFrameworkCaller Anonymous { get; } = new(null, null, null);
}
