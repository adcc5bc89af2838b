namespace OmniBot.Core.Schema;

/// <summary>Names of events that the adapter makes itself.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}
