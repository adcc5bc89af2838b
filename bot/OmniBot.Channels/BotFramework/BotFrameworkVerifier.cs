using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.BotFramework;

/// <summary>Refuses what may not come in: without credentials everything but the Emulator on this machine, with them everything.</summary>
/// <remarks>Tokens of Azure Bot Service are not checked yet, so none is accepted.</remarks>
internal sealed class BotFrameworkVerifier(IOptions<BotFrameworkOptions> options, IHostEnvironment environment)
{
    /// <summary>Why a request may not come in, or null.</summary>
    public string? RefusalOf(HttpContext context)
    {
        if (options.Value.AppId.Length > 0 || options.Value.AppPassword.Length > 0)
        {
            return "Tokens of Azure Bot Service are not checked yet, so with credentials configured nothing is accepted.";
        }

        if (!environment.IsDevelopment())
        {
            return "Without credentials this endpoint serves only the Development environment.";
        }

        // A tunnel or proxy on this machine makes the whole world look like loopback, but for the host that it asks for.
        if (context.Connection.RemoteIpAddress is not { } address
            || !IPAddress.IsLoopback(address)
            || !IsLoopbackHost(context.Request.Host.Host)
            || context.Request.Headers.ContainsKey("X-Forwarded-For")
            || context.Request.Headers.ContainsKey("Forwarded"))
        {
            return "Without credentials this endpoint serves only this machine.";
        }

        // Who sends a token wants it checked. The Emulator without credentials sends none, or an empty one.
        return context.Request.Headers.Authorization.ToString().Trim() is "" or "Bearer"
            ? null
            : "There is a token, but without credentials none can be checked.";
    }

    /// <summary>Without credentials, answers go to this machine only.</summary>
    public static bool AllowsServiceUrl(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.IsLoopback
        && uri.UserInfo.Length == 0;

    private static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
