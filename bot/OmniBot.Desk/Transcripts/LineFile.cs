namespace OmniBot.Desk.Transcripts;

/// <summary>A file of a message.</summary>
/// <param name="Name">Its name as the sender gave it: shown as text, never trusted.</param>
/// <param name="ContentType">Its media type as the sender gave it.</param>
/// <param name="Href">Where it can be opened; null when the address is not safe.</param>
/// <param name="Picture">An address from which it may be shown at once: a raster picture in the message itself or in a vendor's store, so that the sender does not learn that it was looked at.</param>
public sealed record LineFile(string Name, string ContentType, string? Href, string? Picture);
