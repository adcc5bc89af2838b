using System.Text.Json;
using OmniBot.Channels.Meta;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.WhatsApp;

/// <summary>Our number and the people that a change is about.</summary>
internal readonly struct WhatsAppSource(JsonElement value)
{
    /// <summary>The change's value.</summary>
    public JsonElement Value { get; } = value;

    /// <summary>Our number's id, by which we also send.</summary>
    public string Account { get; } =
        value.Field("metadata"u8).Filled("phone_number_id"u8) ?? value.Field("metadata"u8).Filled("display_phone_number"u8) ?? "unknown";

    private string? Number => Value.Field("metadata"u8).Filled("display_phone_number"u8);

    /// <summary>The person with a phone number or a business-scoped id; with neither, the only one that the change names.</summary>
    /// <returns>Null when nobody is named.</returns>
    public WhatsAppUser? UserOf(string? phone, string? userId, string? parentUserId = null)
    {
        JsonElement only = default;
        JsonElement found = default;
        var count = 0;
        foreach (var contact in Value.Items("contacts"u8))
        {
            count++;
            only = contact;
            if ((phone is not null && contact.Text("wa_id"u8) == phone) || (userId is not null && contact.Text("user_id"u8) == userId))
            {
                found = contact;
                break;
            }
        }

        var known = found.ValueKind == JsonValueKind.Object ? found : count == 1 ? only : default;
        phone ??= known.Filled("wa_id"u8);
        userId ??= known.Filled("user_id"u8);
        return phone is null && userId is null
            ? null
            : new WhatsAppUser(
                phone,
                userId,
                parentUserId ?? known.Filled("parent_user_id"u8),
                known.Field("profile"u8).Filled("username"u8) ?? known.Filled("username"u8),
                known.Field("profile"u8).Filled("name"u8));
    }

    /// <summary>An activity in the conversation with a person.</summary>
    /// <param name="user">The person.</param>
    /// <param name="type">The activity's type.</param>
    /// <param name="raw">What WhatsApp sent.</param>
    /// <param name="groupId">The group that it was said in.</param>
    public Activity NewActivity(WhatsAppUser user, string type, JsonElement raw, string? groupId = null) => new(type)
    {
        Timestamp = raw.Time("timestamp"u8),
        From = user.ToAccount(),
        Recipient = new ChannelAccount(Account, Number, RoleTypes.Bot),
        Conversation = new ConversationAccount(isGroup: groupId is not null, groupId is null ? "personal" : "group", groupId ?? user.Id),
        ChannelData = raw,
    };
}
