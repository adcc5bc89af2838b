using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OmniBot.Core.Schema;

public partial class Activity
{
    /// <summary>A message that answers this activity: back to its sender, in the same conversation.</summary>
    /// <remarks>It has no timestamp and no id: the channel gives both (A2031, A2041).</remarks>
    public Activity CreateReply(string? text = null, string? locale = null)
    {
        var reply = Answer(ActivityTypes.Message);
        reply.Text = text ?? "";
        reply.Locale = locale ?? Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    /// <summary>A trace that answers this activity.</summary>
    /// <param name="name">Name of the trace.</param>
    /// <param name="value">What is traced.</param>
    /// <param name="valueType">The name of the value's type when it is not given.</param>
    /// <param name="label">A short text for the reader.</param>
    public ITraceActivity CreateTrace(string name, object? value = null, string? valueType = null, string? label = null)
    {
        var trace = Answer(ActivityTypes.Trace);
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    /// <summary>Where this incoming activity is: its sender is the user, its recipient the bot.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToAnswer(),
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Where this outgoing activity is, with the id that the channel gave to it.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity into a conversation.</summary>
    /// <param name="reference">Where it goes.</param>
    /// <param name="isIncoming">True when the user sends it to the bot, false when the bot sends it to the user.</param>
    /// <returns>This activity.</returns>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    public Mention[] GetMentions() =>
        Entities is null
            ? []
            : [.. Entities
                .Where(entity => string.Equals(entity?.Type, Mention.EntityType, StringComparison.OrdinalIgnoreCase))
                .Select(entity => entity.GetAs<Mention>()!)];

    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    public T? GetChannelData<T>() => ActivityJson.FromObject<T>(ChannelData);

    public bool TryGetChannelData<T>([MaybeNullWhen(false)] out T instance)
    {
        instance = default;
        if (ChannelData is null)
        {
            return false;
        }

        try
        {
            instance = GetChannelData<T>();
            return instance is not null;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>A deep copy. Values of the bot's own types become <see cref="JsonElement"/>, as if the copy had been read.</summary>
    public Activity Clone() => ActivityJson.Deserialize(ActivityJson.Serialize(this));

    private Activity Answer(string type) => new(type)
    {
        From = Copy(Recipient),
        Recipient = Copy(From),
        ReplyToId = IdToAnswer(),
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation is { } there
            ? new(there.IsGroup, there.ConversationType, there.Id, there.Name, there.AadObjectId, there.Role, there.TenantId)
            : null,
    };

    private static ChannelAccount? Copy(ChannelAccount? account) =>
        account is null ? null : new(account.Id, account.Name, account.Role, account.AadObjectId) { TenantId = account.TenantId };

    // Direct Line never delivers a conversationUpdate, so a reply to its id would answer nothing that the client knows.
    private string? IdToAnswer() =>
        Type == ActivityTypes.ConversationUpdate && ChannelId is (Channels.Directline or Channels.Webchat) ? null : Id;
}
