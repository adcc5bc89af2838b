namespace OmniBot.Core.Schema;

/// <summary>Common reactions; channels may send any other text.</summary>
public static class MessageReactionTypes
{
    public const string Like = "like";
    public const string PlusOne = "plusOne";
}
