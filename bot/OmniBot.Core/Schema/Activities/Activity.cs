using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>One action in a conversation, as the Activity Protocol writes it.</summary>
/// <remarks>
/// Every field of the protocol is here, whatever the type. What came in and is not known stays in
/// <see cref="SchemaObject.Properties"/>. Source: Activity Protocol, "Basic activity structure".
/// </remarks>
public partial class Activity : SchemaObject,
    IMessageActivity, IConversationUpdateActivity, IContactRelationUpdateActivity, IInstallationUpdateActivity,
    IEventActivity, IInvokeActivity, ITypingActivity, IEndOfConversationActivity,
    IMessageUpdateActivity, IMessageDeleteActivity, IMessageReactionActivity, ISuggestionActivity,
    ITraceActivity, IHandoffActivity, ICommandActivity, ICommandResultActivity
{
    public Activity()
    {
    }

    public Activity(string? type)
    {
        Type = type;
    }

    /// <summary>One of <see cref="ActivityTypes"/> or a type of the sender's own (A2010 to A2014).</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>Given by the channel (A2030); bots leave it out.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>When the channel recorded the activity, in UTC (A2043). Null also when <see cref="TimestampText"/> is not a time.</summary>
    [JsonIgnore]
    public DateTimeOffset? Timestamp
    {
        get => WireTime.Parse(TimestampText);
        set => TimestampText = WireTime.FormatUtc(value);
    }

    /// <summary><see cref="Timestamp"/> as the sender wrote it: ISO 8601, precision and offset untouched.</summary>
    [JsonPropertyName("timestamp")]
    public string? TimestampText { get; set; }

    /// <summary>
    /// When it was made, with the sender's offset (A2050). Null also when <see cref="LocalTimestampText"/> is not a time.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? LocalTimestamp
    {
        get => WireTime.Parse(LocalTimestampText);
        set => LocalTimestampText = WireTime.FormatLocal(value);
    }

    /// <summary><see cref="LocalTimestamp"/> as the sender wrote it: ISO 8601, precision and offset untouched.</summary>
    [JsonPropertyName("localTimestamp")]
    public string? LocalTimestampText { get; set; }

    /// <summary>IANA name.</summary>
    [JsonPropertyName("localTimezone")]
    public string? LocalTimezone { get; set; }

    /// <summary>When the activity loses its meaning. Null also when <see cref="ExpirationText"/> is not a time.</summary>
    [JsonIgnore]
    public DateTimeOffset? Expiration
    {
        get => WireTime.Parse(ExpirationText);
        set => ExpirationText = WireTime.FormatLocal(value);
    }

    /// <summary><see cref="Expiration"/> as the sender wrote it: ISO 8601, precision and offset untouched.</summary>
    [JsonPropertyName("expiration")]
    public string? ExpirationText { get; set; }

    /// <summary>
    /// URN of who called the bot, see <see cref="CallerIdConstants"/>. Set by the receiver, never taken from the wire (A2251).
    /// </summary>
    [JsonPropertyName("callerId")]
    public string? CallerId { get; set; }

    /// <summary>Where the channel takes replies.</summary>
    [JsonPropertyName("serviceUrl")]
    public string? ServiceUrl { get; set; }

    /// <summary>One of <see cref="Channels"/> or another channel's id; compared ordinally (A2021).</summary>
    [JsonPropertyName("channelId")]
    public string? ChannelId { get; set; }

    [JsonPropertyName("from")]
    public ChannelAccount? From { get; set; }

    [JsonPropertyName("conversation")]
    public ConversationAccount? Conversation { get; set; }

    [JsonPropertyName("recipient")]
    public ChannelAccount? Recipient { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>; markdown when absent.</summary>
    [JsonPropertyName("textFormat")]
    public string? TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>; list when absent.</summary>
    [JsonPropertyName("attachmentLayout")]
    public string? AttachmentLayout { get; set; }

    [JsonPropertyName("membersAdded")]
    public IList<ChannelAccount>? MembersAdded { get; set; }

    [JsonPropertyName("membersRemoved")]
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    [JsonPropertyName("reactionsAdded")]
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    [JsonPropertyName("reactionsRemoved")]
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    [JsonPropertyName("topicName")]
    public string? TopicName { get; set; }

    /// <summary>True when new members see what was said before.</summary>
    [JsonPropertyName("historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    /// <summary>BCP 47 tag of the text.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; set; }

    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>SSML or plain text to be spoken.</summary>
    [JsonPropertyName("speak")]
    public string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    [JsonPropertyName("inputHint")]
    public string? InputHint { get; set; }

    /// <summary>Stands for the attachments where they cannot be shown.</summary>
    [JsonPropertyName("summary")]
    public string? Summary { get; set; }

    [JsonPropertyName("suggestedActions")]
    public SuggestedActions? SuggestedActions { get; set; }

    [JsonPropertyName("attachments")]
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>What the sender knows about the activity, such as mentions.</summary>
    [JsonPropertyName("entities")]
    public IList<Entity>? Entities { get; set; }

    /// <summary>The channel's own fields; a <c>JsonElement</c> when it was read, written by its runtime type.</summary>
    [JsonPropertyName("channelData")]
    public object? ChannelData { get; set; }

    /// <summary>add or remove, of the update activities.</summary>
    [JsonPropertyName("action")]
    public string? Action { get; set; }

    /// <summary>The activity that this one answers.</summary>
    [JsonPropertyName("replyToId")]
    public string? ReplyToId { get; set; }

    [JsonPropertyName("label")]
    public string? Label { get; set; }

    /// <summary>What <c>value</c> is.</summary>
    [JsonPropertyName("valueType")]
    public string? ValueType { get; set; }

    /// <summary>A <c>JsonElement</c> when it was read, written by its runtime type.</summary>
    [JsonPropertyName("value")]
    public object? Value { get; set; }

    /// <summary>Name of an event, invoke, command or trace.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("relatesTo")]
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>One of <see cref="EndOfConversationCodes"/>.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    [JsonPropertyName("importance")]
    public string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    [JsonPropertyName("deliveryMode")]
    public string? DeliveryMode { get; set; }

    /// <summary>Phrases that the speech recognizer should expect.</summary>
    [JsonPropertyName("listenFor")]
    public IList<string>? ListenFor { get; set; }

    [JsonPropertyName("textHighlights")]
    public IList<TextHighlight>? TextHighlights { get; set; }

    [JsonPropertyName("semanticAction")]
    public SemanticAction? SemanticAction { get; set; }
}
