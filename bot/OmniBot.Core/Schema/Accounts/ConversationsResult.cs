using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>One page of conversations.</summary>
public class ConversationsResult : SchemaObject
{
    public ConversationsResult()
    {
    }

    public ConversationsResult(string? continuationToken = null, IList<ConversationMembers>? conversations = null)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    /// <summary>Token of the next page; absent on the last.</summary>
    [JsonPropertyName("continuationToken")]
    public string? ContinuationToken { get; set; }

    [JsonPropertyName("conversations")]
    public IList<ConversationMembers>? Conversations { get; set; }
}
