using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.BotFramework;

/// <summary>Where answers, and with them the bot's tokens, may go.</summary>
internal sealed class ServiceUrls(IOptions<BotFrameworkOptions> options, IHostEnvironment environment)
{
    // Source: Azure Bot Service's channels, and Teams, "Send proactive messages" for the trafficmanager and government hosts.
    private static readonly string[] s_hosts =
    [
        "*.botframework.com", "*.botframework.us", "*.botframework.azure.us", "smba.trafficmanager.net", "*.smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com", "*.infra.gov.teams.microsoft.us", "*.infra.dod.teams.microsoft.us", "*.teams.microsoft.com",
    ];

    /// <summary>Without credentials answers go to this machine only; with them to Azure Bot Service and the hosts of the settings, encrypted.</summary>
    public bool Allows(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.Scheme is not ("http" or "https"))
        {
            return false;
        }

        if (options.Value.AllowedServiceHosts.Any(pattern => Matches(uri, pattern)))
        {
            return true;
        }

        return options.Value.AppId.Length == 0
            ? uri.IsLoopback && environment.IsDevelopment()
            : uri.Scheme == Uri.UriSchemeHttps && s_hosts.Any(pattern => Matches(uri, pattern));
    }

    private static bool Matches(Uri uri, string pattern) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? uri.IdnHost.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : uri.IdnHost.Equals(pattern, StringComparison.OrdinalIgnoreCase) || uri.Authority.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
