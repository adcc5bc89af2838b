namespace OmniBot.Core.Channels;

/// <summary>What a vendor counts when it limits a text's length.</summary>
public enum LengthUnit
{
    /// <summary>UTF-16 code units: an emoji is two or more.</summary>
    Utf16 = 0,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8 = 1,

    /// <summary>Unicode code points.</summary>
    CodePoint = 2,
}
