using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>What a bot gives to open a new conversation.</summary>
public class ConversationParameters : SchemaObject
{
    public ConversationParameters()
    {
    }

    public ConversationParameters(
        bool? isGroup = null,
        ChannelAccount? bot = null,
        IList<ChannelAccount>? members = null,
        string? topicName = null,
        Activity? activity = null,
        object? channelData = null,
        string? tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    [JsonPropertyName("isGroup")]
    public bool? IsGroup { get; set; }

    [JsonPropertyName("bot")]
    public ChannelAccount? Bot { get; set; }

    [JsonPropertyName("members")]
    public IList<ChannelAccount>? Members { get; set; }

    [JsonPropertyName("topicName")]
    public string? TopicName { get; set; }

    [JsonPropertyName("tenantId")]
    public string? TenantId { get; set; }

    /// <summary>First message of the conversation.</summary>
    [JsonPropertyName("activity")]
    public Activity? Activity { get; set; }

    /// <summary>Whatever the channel needs beyond the protocol.</summary>
    [JsonPropertyName("channelData")]
    public object? ChannelData { get; set; }
}
