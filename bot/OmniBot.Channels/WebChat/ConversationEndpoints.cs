using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.WebChat;

/// <summary><c>POST conversations</c> and <c>GET conversations/{id}</c>.</summary>
internal static class ConversationEndpoints
{
    /// <summary>201 for a conversation that begins, 200 for one that had begun.</summary>
    public static async Task<IResult> StartAsync(
        HttpContext context,
        WebChatAccess access,
        WebChatTokens tokens,
        WebChatInbox inbox,
        WebChatUrls urls,
        IOptions<WebChatOptions> options,
        CancellationToken cancellationToken)
    {
        var hasSecret = access.HasSecret(context.Request);
        var (ticket, refusal) = hasSecret ? (null, null) : await access.CheckAsync(context.Request, conversationId: null);
        if (refusal is not null)
        {
            return refusal;
        }

        var (parameters, malformed) = await TokenEndpoints.ReadAsync(context.Request, cancellationToken);
        if (malformed is not null)
        {
            return malformed;
        }

        ticket ??= TokenEndpoints.NewTicket(parameters!.User, options.Value);
        var begins = await inbox.StartAsync(ticket, parameters!.Locale, urls.ServiceUrl(context.Request), cancellationToken);

        // From the first activity on: what the bot says before the socket is open must not be lost.
        return Answer(context, ticket, tokens, urls, options.Value, watermark: 0, begins ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>A new token and socket for a client that lost its own. Without a watermark it gets only what comes later.</summary>
    public static async Task<IResult> ReconnectAsync(
        HttpContext context,
        string conversationId,
        string? watermark,
        WebChatAccess access,
        WebChatTokens tokens,
        WebChatInbox inbox,
        WebChatUrls urls,
        IOptions<WebChatOptions> options,
        CancellationToken cancellationToken)
    {
        var (ticket, refusal) = await access.CheckAsync(context.Request, conversationId);
        if (refusal is not null)
        {
            return refusal;
        }

        if (!Watermark.TryRead(watermark, out var from))
        {
            return WebChatErrors.Malformed("watermark is not a number.");
        }

        return await inbox.FindAsync(ticket!, cancellationToken) is { } record
            ? Answer(context, ticket!, tokens, urls, options.Value, from ?? record.Sequence, StatusCodes.Status200OK)
            : WebChatErrors.NoConversation();
    }

    private static IResult Answer(
        HttpContext context, WebChatTicket ticket, WebChatTokens tokens, WebChatUrls urls, WebChatOptions options, long watermark, int status)
    {
        var token = tokens.Issue(ticket);
        var streamUrl = urls.Stream(context.Request, ticket.ConversationId, token, watermark);
        return TokenEndpoints.Answer(new WireConversation(ticket.ConversationId, token, TokenEndpoints.SecondsOf(options), streamUrl), status);
    }
}
