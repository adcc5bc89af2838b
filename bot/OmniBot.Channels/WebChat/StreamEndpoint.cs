using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OmniBot.Core.Channels;
using OmniBot.Core.Storage;

namespace OmniBot.Channels.WebChat;

/// <summary><c>GET conversations/{id}/stream</c>, a WebSocket.</summary>
internal static class StreamEndpoint
{
    /// <summary>A ping of the protocol below Direct Line, which finds peers that are gone without a word.</summary>
    private static readonly TimeSpan s_pingInterval = TimeSpan.FromSeconds(30);

    public static async Task<IResult> OpenAsync(
        HttpContext context,
        string conversationId,
        string? t,
        string? watermark,
        WebChatAccess access,
        WebChatInbox inbox,
        IConversationStore store,
        IConversationFeed feed,
        TimeProvider time,
        IHostApplicationLifetime lifetime,
        ILogger<WebChatStream> logger,
        CancellationToken cancellationToken)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return WebChatErrors.SocketNeeded();
        }

        if (!access.AllowsOrigin(context.Request))
        {
            WebChatLog.OriginRefused(logger);
            return WebChatErrors.OtherOrigin();
        }

        var (ticket, refusal) = await access.CheckAsync(context.Request, conversationId, t);
        if (refusal is not null)
        {
            return refusal;
        }

        if (!Watermark.TryRead(watermark, out var from))
        {
            return WebChatErrors.Malformed("watermark is not a number.");
        }

        if (await inbox.FindAsync(ticket!, cancellationToken) is not { } record)
        {
            return WebChatErrors.NoConversation();
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = s_pingInterval, KeepAliveTimeout = s_pingInterval });
        var stream = new WebChatStream(socket, record, from ?? 0, store, feed, time, logger);
        await stream.RunAsync(lifetime.ApplicationStopping, cancellationToken);
        return Results.Empty;
    }
}
