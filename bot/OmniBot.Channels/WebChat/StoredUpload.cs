namespace OmniBot.Channels.WebChat;

/// <summary>A file that a user sent.</summary>
/// <param name="Path">Where its bytes are.</param>
/// <param name="ContentType">As the client said.</param>
/// <param name="Name">As the client said, without any folder.</param>
internal sealed record StoredUpload(string Path, string ContentType, string Name);
