using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.WebChat;

/// <summary>Settings of the web chat (Direct Line 3.0), bound from <c>Channels:WebChat</c>.</summary>
public sealed class WebChatOptions
{
    /// <summary>The bot's account id, part of the conversations' keys: to change it is to begin anew.</summary>
    /// <value>1 to 64 of A-Z, a-z, 0-9, _ and -. The default is <c>bot</c>.</value>
    [Required, RegularExpression("^[A-Za-z0-9_-]{1,64}$")]
    public string BotId { get; set; } = "bot";

    /// <summary>The bot's name as users see it.</summary>
    /// <value>1 to 64 characters. The default is <c>OmniBot</c>.</value>
    [Required, StringLength(64, MinimumLength = 1)]
    public string BotName { get; set; } = "OmniBot";

    /// <summary>Direct Line secret that <c>tokens/generate</c> asks for. Never logged.</summary>
    /// <value>The default is none: any page may have a token, so the user ids that it names prove nothing.</value>
    public string Secret { get; set; } = "";

    /// <summary>Key that tokens are signed with (HMAC-SHA256). Never logged.</summary>
    /// <value>Base64 of at least 32 bytes. The default is none: a random key is made once and kept in <see cref="DataFolder"/>.</value>
    [RegularExpression("^(?:[A-Za-z0-9+/]{42,}={0,2})?$", ErrorMessage = "SigningKey must be base64 of at least 32 bytes.")]
    public string SigningKey { get; set; } = "";

    /// <summary>Folder of the signing key and of uploaded files. Several nodes must share it.</summary>
    /// <value>A path. The default is the folder of the database.</value>
    public string DataFolder { get; set; } = "";

    /// <summary>How long a token is good for.</summary>
    /// <value>1 minute to 1 day. The default is 30 minutes, as Direct Line has it.</value>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Greatest size of an activity that is posted.</summary>
    /// <value>1 KiB to 16 MiB, in bytes. The default is 256 KiB.</value>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxActivityBytes { get; set; } = 256 * 1024;

    /// <summary>Greatest size of an upload: all its files and its activity together.</summary>
    /// <value>1 KiB to 28 MiB, in bytes. The default is 4 MiB.</value>
    [Range(1024, 28 * 1024 * 1024)]
    public int MaxUploadBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Activities and uploads that one conversation may post in a minute; that many may come at once.</summary>
    /// <value>1 to 100,000. The default is 120.</value>
    [Range(1, 100_000)]
    public int PostsPerMinute { get; set; } = 120;

    /// <summary>Tokens, conversations, activities, uploads and sockets that one client address may ask for in a minute, all together.</summary>
    /// <value>1 to 1,000,000. The default is 600: a company's people may share one address. An IPv6 client counts by its /64.</value>
    [Range(1, 1_000_000)]
    public int RequestsPerMinutePerAddress { get; set; } = 600;

    /// <summary>Origins besides our own whose pages may open a socket, such as <c>https://www.example.com</c>.</summary>
    /// <value>The default is none.</value>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Where clients reach us, when a proxy hides it: scheme, host and path.</summary>
    /// <value>An absolute http or https URL. The default is none: it is read from each request.</value>
    [RegularExpression("^(?:https?://[^?#]+)?$", ErrorMessage = "PublicUrl must be an http or https URL without query.")]
    public string PublicUrl { get; set; } = "";
}

[OptionsValidator]
internal sealed partial class WebChatOptionsValidator : IValidateOptions<WebChatOptions>;
