using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace OmniBot.Host.Configuration;

/// <summary>Says where the chat page is once the server listens.</summary>
internal static partial class ReadyNotice
{
    public static void AnnounceWhenReady(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            {
                Ready(app.Logger, address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).TrimEnd('/'));
            }
        });

    [LoggerMessage(1000, LogLevel.Information, "OmniBot is ready. Chat page: {Address}/")]
    private static partial void Ready(ILogger logger, string address);
}
