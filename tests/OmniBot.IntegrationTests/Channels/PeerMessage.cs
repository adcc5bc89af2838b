namespace OmniBot.IntegrationTests.Channels;

/// <summary>What a vendor got from the bot.</summary>
/// <param name="Id">The vendor's id for it.</param>
/// <param name="User">The user it goes to.</param>
/// <param name="Kind">The vendor's name of the call or type: text, image, typing…</param>
/// <param name="Text">The text that the user sees, when there is one.</param>
/// <param name="Body">The whole call.</param>
public sealed record PeerMessage(string Id, string User, string Kind, string? Text, string Body);
