namespace OmniBot.Desk.Conversations;

/// <summary>The short mark of a channel.</summary>
internal static class ChannelMark
{
    private static readonly Dictionary<string, (string Mark, string Name)> s_known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["webchat"] = ("WC", "Web chat"),
        ["directline"] = ("WC", "Direct Line"),
        ["msteams"] = ("MT", "Microsoft Teams"),
        ["whatsapp"] = ("WA", "WhatsApp"),
        ["telegram"] = ("TG", "Telegram"),
        ["messenger"] = ("FB", "Facebook Messenger"),
        ["acs"] = ("AC", "Azure Communication Services"),
        ["alexa"] = ("AX", "Alexa"),
        ["dialogflow"] = ("DF", "Dialogflow"),
        ["facebook"] = ("FB", "Facebook Messenger"),
        ["instagram"] = ("IG", "Instagram"),
        ["slack"] = ("SL", "Slack"),
        ["email"] = ("EM", "E-mail"),
        ["sms"] = ("SM", "SMS"),
        ["voice"] = ("☎", "Voice"),
        ["line"] = ("LI", "LINE"),
        ["viber"] = ("VI", "Viber"),
        ["discord"] = ("DC", "Discord"),
        ["twilio"] = ("TW", "Twilio"),
    };

    /// <summary>One or two characters.</summary>
    public static string Of(string? channel) =>
        channel is not { Length: > 0 } ? "?" : s_known.TryGetValue(channel, out var known) ? known.Mark : channel[..Math.Min(2, channel.Length)].ToUpperInvariant();

    public static string NameOf(string? channel) =>
        channel is not null && s_known.TryGetValue(channel, out var known) ? known.Name : channel ?? "?";
}
