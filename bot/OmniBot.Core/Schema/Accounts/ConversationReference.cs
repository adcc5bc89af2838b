using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Where a conversation is: all that is needed to write to it later.</summary>
public class ConversationReference : SchemaObject
{
    /// <summary>The activity that a reply answers.</summary>
    [JsonPropertyName("activityId")]
    public string? ActivityId { get; set; }

    [JsonPropertyName("user")]
    public ChannelAccount? User { get; set; }

    [JsonPropertyName("bot")]
    public ChannelAccount? Bot { get; set; }

    [JsonPropertyName("conversation")]
    public ConversationAccount? Conversation { get; set; }

    [JsonPropertyName("channelId")]
    public string? ChannelId { get; set; }

    /// <summary>BCP 47 tag.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; set; }

    /// <summary>Where the channel takes replies.</summary>
    [JsonPropertyName("serviceUrl")]
    public string? ServiceUrl { get; set; }

    /// <summary>The event that starts a proactive turn in this conversation: the user is its sender and the bot gets it.</summary>
    /// <param name="id">Id of the event; none when the caller leaves it to the inbox.</param>
    public Activity GetContinuationActivity(string? id = null) => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = id,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
