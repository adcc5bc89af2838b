using System.Text.Json;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.WhatsApp;

/// <summary>A person as WhatsApp names them: by phone number, by an id that only our business knows, or by both.</summary>
/// <remarks>Source: WhatsApp Business Platform, "Business-scoped user IDs" (31 March 2026).</remarks>
internal sealed record WhatsAppUser(string? Phone, string? UserId, string? ParentUserId, string? Username, string? Name)
{
    /// <summary>The conversation's id: the phone number, and the business-scoped id of who shows none.</summary>
    public string Id => Phone ?? UserId!;

    public ChannelAccount ToAccount()
    {
        var account = new ChannelAccount(Id, Name ?? Username, RoleTypes.User);
        Set(account, "phone", Phone);
        Set(account, "userId", UserId);
        Set(account, "parentUserId", ParentUserId);
        Set(account, "username", Username);
        return account;
    }

    private static void Set(ChannelAccount account, string name, string? value)
    {
        if (value is not null)
        {
            account.Properties[name] = JsonSerializer.SerializeToElement(value, WhatsAppWire.Default.String);
        }
    }
}
