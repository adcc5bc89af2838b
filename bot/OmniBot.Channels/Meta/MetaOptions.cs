using System.ComponentModel.DataAnnotations;

namespace OmniBot.Channels.Meta;

/// <summary>What the channels of Meta's Graph API have in common.</summary>
public abstract class MetaOptions
{
    /// <summary>Secrets of Meta's apps that send to our webhook: while one is being replaced, the old and the new one. Never logged.</summary>
    /// <value>Hex digits, as the app's page shows them. The default is none: the channel is off.</value>
    public string[] AppSecrets { get; set; } = [];

    /// <summary>The word that Meta repeats when it asks whether the webhook's address is ours. Never logged.</summary>
    /// <value>Any text; the same is typed into the app's page. The default is none: the channel is off.</value>
    public string VerifyToken { get; set; } = "";

    /// <summary>Token that sends. Never logged.</summary>
    /// <value>A system user's or a page's token that does not expire. The default is none: the channel is off.</value>
    public string AccessToken { get; set; } = "";

    /// <summary>Tokens of accounts that <see cref="AccessToken"/> may not send for, by the account's id. Never logged.</summary>
    public Dictionary<string, string> AccessTokens { get; } = [];

    /// <summary>Where the Graph API is.</summary>
    /// <value>An http or https URL. The default is <c>https://graph.facebook.com</c>.</value>
    [Required, Url]
    public string GraphUrl { get; set; } = "https://graph.facebook.com";

    /// <summary>Version of the Graph API.</summary>
    /// <value>Such as <c>v26.0</c>, which is the default: released on 29 July 2026. A version lives about two years. Source: Graph API changelog.</value>
    [Required, RegularExpression(@"^v\d{1,3}\.\d{1,2}$")]
    public string GraphVersion { get; set; } = "v26.0";

    /// <summary>Longest wait for one call of the Graph API.</summary>
    /// <value>1 to 100 seconds. The default is 20 seconds: Meta fetches media that we send by URL before it answers.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:40")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Greatest number of connections to the Graph API; more calls wait for a free one.</summary>
    /// <value>1 to 10,000. The default is 64.</value>
    [Range(1, 10_000)]
    public int MaxConnections { get; set; } = 64;

    /// <summary>Where the settings are, for what names a missing one.</summary>
    internal abstract string Section { get; }

    /// <summary>Settings without which the channel is off.</summary>
    internal IReadOnlyList<string> Missing()
    {
        var missing = new List<string>();
        if (!AppSecrets.Any(secret => secret.Length > 0))
        {
            missing.Add($"{Section}:AppSecrets:0");
        }

        if (VerifyToken.Length == 0)
        {
            missing.Add($"{Section}:VerifyToken");
        }

        if (AccessToken.Length == 0 && AccessTokens.Count == 0)
        {
            missing.Add($"{Section}:AccessToken");
        }

        return missing;
    }

    /// <summary>The token that sends for an account, or null.</summary>
    internal string? TokenOf(string account) =>
        AccessTokens.TryGetValue(account, out var token) && token.Length > 0 ? token : AccessToken.Length > 0 ? AccessToken : null;
}
