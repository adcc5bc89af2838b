using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.Telegram;

/// <summary>Settings of the Telegram channel, bound from <c>Channels:Telegram</c>.</summary>
public sealed class TelegramOptions
{
    /// <summary>The bot's token, as @BotFather gave it. Never logged.</summary>
    /// <value>The bot's id, a colon and its key. The default is none: the channel is off.</value>
    [RegularExpression("^[0-9]{1,19}:[A-Za-z0-9_-]{1,256}$", ErrorMessage = "Token must be digits, a colon and a key, as @BotFather gives it.")]
    public string Token { get; set; } = "";

    /// <summary>Secret that Telegram repeats in every webhook call. Never logged.</summary>
    /// <value>1 to 256 of A-Z, a-z, 0-9, _ and -. Source: Bot API, setWebhook, secret_token. The default is none: no webhook call is taken.</value>
    [RegularExpression("^[A-Za-z0-9_-]{1,256}$", ErrorMessage = "WebhookSecret may have 1 to 256 of A-Z, a-z, 0-9, _ and -.")]
    public string WebhookSecret { get; set; } = "";

    /// <summary>The secret before this one, accepted too while Telegram still uses it. Never logged.</summary>
    [RegularExpression("^[A-Za-z0-9_-]{1,256}$", ErrorMessage = "PreviousWebhookSecret may have 1 to 256 of A-Z, a-z, 0-9, _ and -.")]
    public string PreviousWebhookSecret { get; set; } = "";

    /// <summary>This server's address as Telegram reaches it. When set, the webhook is registered at start.</summary>
    /// <value>An https URL, such as <c>https://bot.example.com</c>; ports 443, 80, 88 and 8443 only. The default is none.</value>
    [RegularExpression("^https?://[^?#]+$", ErrorMessage = "PublicUrl must be a URL without query.")]
    public string PublicUrl { get; set; } = "";

    /// <summary>Fetches updates instead of waiting for webhook calls: for a server that Telegram can't reach. One node only.</summary>
    /// <value>The default is false. When true, the bot's webhook is deleted at start.</value>
    public bool Polling { get; set; }

    /// <summary>How long one call for updates waits for the first of them.</summary>
    /// <value>1 to 50 seconds. The default is 25 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:50")]
    public TimeSpan PollWait { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>Longest wait before updates are fetched again after an error; it begins at a hundredth of this and doubles.</summary>
    /// <value>0.1 to 600 seconds. The default is 60 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Channel posts, reactions and members come too. A bot gets reactions and members only where it is an administrator.</summary>
    /// <value>The default is false: messages, buttons, edits, business messages, payments and the bot's own membership.</value>
    public bool AllUpdates { get; set; }

    /// <summary>Connections that Telegram may open to the webhook at the same time.</summary>
    /// <value>1 to 100. The default is 40. Source: Bot API, setWebhook, max_connections.</value>
    [Range(1, 100)]
    public int MaxWebhookConnections { get; set; } = 40;

    /// <summary>Address of the Bot API, for a local Bot API server.</summary>
    /// <value>The default is <c>https://api.telegram.org</c>.</value>
    [Required, RegularExpression("^https?://[^/?#]+$", ErrorMessage = "ApiUrl must be a URL without path.")]
    public string ApiUrl { get; set; } = DefaultApiUrl;

    /// <summary>Longest wait for one Bot API call.</summary>
    /// <value>1 to 60 seconds. The default is 10 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Messages to one chat in a second.</summary>
    /// <value>1 to 1,000. The default is 1. Source: Bots FAQ, "My bot is hitting limits".</value>
    [Range(1, 1000)]
    public int ChatMessagesPerSecond { get; set; } = 1;

    /// <summary>Messages to one group or channel in a minute.</summary>
    /// <value>1 to 60,000. The default is 20. Source: Bots FAQ, "My bot is hitting limits".</value>
    [Range(1, 60_000)]
    public int GroupMessagesPerMinute { get; set; } = 20;

    /// <summary>Messages to all chats together in a second.</summary>
    /// <value>1 to 10,000. The default is 30. Source: Bots FAQ, "My bot is hitting limits".</value>
    [Range(1, 10_000)]
    public int MessagesPerSecond { get; set; } = 30;

    /// <summary>Longest wait for a free place in these rates; when it would be longer, the message goes back to the outbox.</summary>
    /// <value>0 to 60 seconds. The default is 5 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan MaxPacingWait { get; set; } = TimeSpan.FromSeconds(5);

    internal const string DefaultApiUrl = "https://api.telegram.org";

    /// <summary>Our account in keys: the bot's id.</summary>
    internal string BotId => Token.Split(':')[0] is { Length: > 0 } id ? id : TelegramMapper.UnknownBot;

    /// <summary>Settings without which nothing comes in or goes out.</summary>
    internal IReadOnlyList<string> Missing()
    {
        List<string> missing = [];
        if (Token.Length == 0)
        {
            missing.Add("Channels:Telegram:Token");
        }

        if (WebhookSecret.Length == 0 && !Polling)
        {
            missing.Add("Channels:Telegram:WebhookSecret");
        }

        return missing;
    }
}

[OptionsValidator]
internal sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>;
