namespace OmniBot.Core.Schema;

/// <summary>Values of streamType.</summary>
public static class StreamTypes
{
    public const string Informative = "informative";
    public const string Streaming = "streaming";
    public const string Final = "final";
}
