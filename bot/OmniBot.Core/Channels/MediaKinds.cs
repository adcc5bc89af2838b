namespace OmniBot.Core.Channels;

/// <summary>Kinds of files and objects that a channel sends as such; the others become text with a link.</summary>
[Flags]
public enum MediaKinds
{
    None = 0,
    Image = 1,
    Audio = 2,
    Video = 4,
    Document = 8,

    /// <summary>A <c>GeoCoordinates</c> or <c>Place</c> entity.</summary>
    Location = 16,

    /// <summary>A <c>text/vcard</c> attachment.</summary>
    Contact = 32,

    Files = Image | Audio | Video | Document,
}
