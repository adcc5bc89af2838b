namespace OmniBot.Channels.WhatsApp;

/// <summary>A file that a user sent.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes, whose hash was checked.</param>
internal sealed record WhatsAppFile(string ContentType, ReadOnlyMemory<byte> Content);
