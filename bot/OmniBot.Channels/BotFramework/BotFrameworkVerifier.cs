using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.BotFramework;

/// <summary>Refuses what may not come in: without credentials everything but the Emulator on this machine, with them everything.</summary>
/// <remarks>Tokens of Azure Bot Service are not checked yet, so none is accepted.</remarks>
internal sealed class BotFrameworkVerifier(IOptions<BotFrameworkOptions> options, IHostEnvironment environment)
{
    public bool Accepts(HttpContext context) =>
        options.Value.AppId.Length == 0
        && environment.IsDevelopment()
        && context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address);

    /// <summary>Without credentials, answers go to this machine only.</summary>
    public static bool AllowsServiceUrl(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.IsLoopback
        && uri.UserInfo.Length == 0;
}
