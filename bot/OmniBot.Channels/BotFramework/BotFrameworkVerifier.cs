using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.BotFramework;

/// <summary>Refuses what may not come in: without credentials everything but the Emulator on this machine, with them what has no genuine token.</summary>
internal sealed class BotFrameworkVerifier(
    IOptions<BotFrameworkOptions> options, BotFrameworkTokens tokens, ServiceUrls serviceUrls, IHostEnvironment environment)
{
    /// <summary>Who calls, or why they may not come in; asked before the body is read.</summary>
    public async ValueTask<(BotFrameworkCaller? Caller, string? Refusal)> CheckAsync(HttpContext context, CancellationToken cancellationToken) =>
        options.Value.AppId.Length > 0
            ? await tokens.CheckAsync(context.Request.Headers.Authorization.ToString(), cancellationToken)
            : RefusalOfEmulator(context) is { } refusal ? (null, refusal) : (BotFrameworkCaller.Anonymous, null);

    /// <summary>Why an activity does not belong to its caller, or null; asked before it is stored.</summary>
    public string? RefusalOf(Activity activity, BotFrameworkCaller caller)
    {
        if (caller.ServiceUrl is { } claimed && !Same(claimed, activity.ServiceUrl))
        {
            return "The token's serviceurl claim is not the activity's serviceUrl.";
        }

        if (caller.Endorsements is { } endorsements && !endorsements.Contains(activity.ChannelId, StringComparer.Ordinal))
        {
            return "The token's key is not endorsed for the activity's channelId.";
        }

        if (!serviceUrls.Allows(activity.ServiceUrl))
        {
            return options.Value.AppId.Length == 0
                ? "Without credentials, serviceUrl must be an address of this machine."
                : "The activity's serviceUrl is neither Azure Bot Service's nor in Channels:BotFramework:AllowedServiceHosts.";
        }

        return options.Value.AllowedTenants.Count > 0 && activity.ChannelId == Core.Schema.Channels.Msteams
            && !options.Value.AllowedTenants.Contains(TenantOf(activity) ?? "", StringComparer.OrdinalIgnoreCase)
            ? "The tenant is not in Channels:BotFramework:AllowedTenants."
            : null;
    }

    private static string? TenantOf(Activity activity) =>
        ActivityJson.ToElement(activity.ChannelData) is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : activity.Conversation?.TenantId;

    private string? RefusalOfEmulator(HttpContext context)
    {
        if (!environment.IsDevelopment())
        {
            return "Without credentials this endpoint serves only the Development environment: set Channels:BotFramework:AppId.";
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

    private static bool Same(string claimed, string? serviceUrl) =>
        serviceUrl is not null && claimed.TrimEnd('/').Equals(serviceUrl.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
