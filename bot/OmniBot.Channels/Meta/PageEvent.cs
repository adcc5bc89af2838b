using System.Text.Json;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Meta;

/// <summary>One event of a page or an Instagram account.</summary>
/// <param name="Raw">The event.</param>
/// <param name="EntryId">Our account, by the entry that it came in.</param>
/// <param name="AppId">Our app's id at Meta; empty when it is not configured.</param>
internal sealed record PageEvent(JsonElement Raw, string? EntryId, string AppId)
{
    // Before the id of a person who is known to a checkbox plugin only. Source: Messenger Platform, "Checkbox plugin".
    public const string UserRefPrefix = "user_ref:";

    public JsonElement Message { get; } = Raw.Field("message"u8);

    public bool IsEcho => Message.IsTrue("is_echo"u8);

    /// <summary>Our account: who gets what users send, and who sends what is echoed.</summary>
    public string? Account => (IsEcho ? SenderId : RecipientId) ?? EntryId;

    /// <summary>The person.</summary>
    public string? UserId => IsEcho ? RecipientId : SenderId ?? UserRef;

    private string? SenderId => Raw.Field("sender"u8).Filled("id"u8);

    private string? RecipientId => Raw.Field("recipient"u8).Filled("id"u8);

    private string? UserRef =>
        (Raw.Field("optin"u8).Filled("user_ref"u8) ?? Raw.Field("sender"u8).Filled("user_ref"u8)) is { } reference ? UserRefPrefix + reference : null;

    /// <summary>An activity in the conversation with the person.</summary>
    public Activity NewActivity(string type) => new(type)
    {
        Timestamp = Raw.Time("timestamp"u8),
        From = new ChannelAccount(UserId, Raw.Field("sender"u8).Filled("name"u8), RoleTypes.User),
        Recipient = new ChannelAccount(Account, role: RoleTypes.Bot),
        Conversation = new ConversationAccount(isGroup: false, "personal", UserId),
        ChannelData = Raw,
    };
}
