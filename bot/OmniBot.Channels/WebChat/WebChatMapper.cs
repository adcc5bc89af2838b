using System.Text.Json;
using OmniBot.Core.Conversations;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.WebChat;

/// <summary>A client's activity to ours: what a browser says about itself is replaced by what its token says.</summary>
internal static class WebChatMapper
{
    /// <summary>Prefix of user ids that Web Chat takes from a token only.</summary>
    public const string UserIdPrefix = "dl_";

    private const int MaxUserIdLength = 128;
    private const int MaxUserNameLength = 100;

    public static ConversationKey KeyOf(WebChatTicket ticket) => new(ChannelIds.WebChat, ticket.BotId, ticket.ConversationId);

    /// <summary>Names what is wrong with a user that a client asks a token for, or gives null.</summary>
    public static string? ProblemOf(WireUser? user) => user switch
    {
        { Id: { Length: > 0 } id } when !id.StartsWith(UserIdPrefix, StringComparison.Ordinal) => $"user.id must begin with {UserIdPrefix}.",
        { Id.Length: > MaxUserIdLength } => $"user.id may have {MaxUserIdLength} characters.",
        { Name.Length: > MaxUserNameLength } => $"user.name may have {MaxUserNameLength} characters.",
        _ => null,
    };

    /// <summary>Names what is wrong with an activity that a client posts, or gives null.</summary>
    /// <remarks>Members, installations and invokes are for channels to report, not for a browser.</remarks>
    public static string? ProblemOf(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing or ActivityTypes.EndOfConversation or ActivityTypes.MessageReaction =>
            null,
        null or "" => "The activity has no type.",
        _ => "A client may post message, event, typing, messageReaction and endOfConversation.",
    };

    /// <summary>The activity's id. A client that repeats a post after a lost answer names the same <c>clientActivityID</c>, and gets the same id.</summary>
    /// <param name="ticket">Who posts where.</param>
    /// <param name="activity">What is posted.</param>
    /// <param name="unguessable">The id's last part when the client names none.</param>
    public static string IdOf(WebChatTicket ticket, Activity activity, string unguessable)
    {
        if (activity.ChannelData is JsonElement { ValueKind: JsonValueKind.Object } data
            && data.TryGetProperty("clientActivityID", out var client)
            && client.ValueKind == JsonValueKind.String
            && client.GetString() is { Length: > 0 } clientId)
        {
            return $"{ticket.ConversationId}|{NameHash.Hex($"{ticket.UserId} {clientId}")}";
        }

        return $"{ticket.ConversationId}|{unguessable}";
    }

    /// <summary>Addresses what a client posts.</summary>
    public static void Address(Activity activity, WebChatTicket ticket, string id, DateTimeOffset timestamp, string serviceUrl, string botName)
    {
        activity.Id = id;
        activity.Timestamp = timestamp;
        activity.ServiceUrl = serviceUrl;
        activity.ChannelId = ChannelIds.WebChat;
        activity.From = new ChannelAccount(ticket.UserId, ticket.UserName ?? activity.From?.Name, RoleTypes.User);
        activity.Recipient = new ChannelAccount(ticket.BotId, botName, RoleTypes.Bot);
        activity.Conversation = new ConversationAccount { Id = ticket.ConversationId };
        activity.CallerId = null;
        activity.DeliveryMode = null;
        activity.RelatesTo = null;
    }

    /// <summary>Tells the bot who is there, so that it greets. The id is always the same: a repeated start makes no second greeting.</summary>
    public static Activity Start(WebChatTicket ticket, string? locale, DateTimeOffset timestamp, string serviceUrl, string botName)
    {
        var start = new Activity { Type = ActivityTypes.ConversationUpdate, Locale = locale };
        Address(start, ticket, $"{ticket.ConversationId}|start", timestamp, serviceUrl, botName);
        start.MembersAdded = [start.From!, start.Recipient!];
        return start;
    }
}
