using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Core.Conversations;

namespace OmniBot.Channels.WebChat;

/// <summary>Decides who may do what: bearer tokens, the secret, the origin of a socket.</summary>
internal sealed class WebChatAccess(
    WebChatTokens tokens, RequestLimiter limiter, IOptions<WebChatOptions> options, ILogger<WebChatAccess> logger)
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.Value.Secret);

    /// <summary>Checks the bearer token, and that it is for this conversation when one is named.</summary>
    /// <returns>The ticket, or the answer that refuses.</returns>
    public async Task<(WebChatTicket? Ticket, IResult? Refusal)> CheckAsync(HttpRequest request, string? conversationId, string? queryToken = null)
    {
        var token = BearerOf(request) ?? queryToken;
        if (string.IsNullOrEmpty(token))
        {
            return (null, WebChatErrors.MissingToken());
        }

        var (state, ticket) = await tokens.ReadAsync(token);
        switch (state)
        {
            case TicketState.Expired:
                return (null, WebChatErrors.TokenExpired());
            case TicketState.Invalid:
                WebChatLog.TokenRefused(logger);
                return (null, WebChatErrors.InvalidToken());
            case TicketState.Valid when conversationId is not null && ticket!.ConversationId != conversationId:
                WebChatLog.OtherConversationRefused(logger, NameHash.Hex(ticket.ConversationId));
                return (null, WebChatErrors.OtherConversation());
            default:
                return (ticket, null);
        }
    }

    /// <summary>Checks the bearer token, and that the conversation has not sent too much lately.</summary>
    /// <returns>The ticket, or the answer that refuses.</returns>
    public async Task<(WebChatTicket? Ticket, IResult? Refusal)> AdmitAsync(HttpContext context, string conversationId)
    {
        var (ticket, refusal) = await CheckAsync(context.Request, conversationId);
        if (refusal is null && limiter.Take(conversationId) is { } retryAfter)
        {
            WebChatLog.ConversationLimited(logger, NameHash.Hex(conversationId), retryAfter.TotalMilliseconds);
            return (null, WebChatErrors.TooMany(context.Response, retryAfter));
        }

        return (ticket, refusal);
    }

    /// <summary>The request names the secret. False when none is configured.</summary>
    public bool HasSecret(HttpRequest request) =>
        _secret.Length > 0
        && BearerOf(request) is { } bearer
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(bearer), _secret);

    /// <summary>Anyone may have a token, or the request names the secret.</summary>
    public bool MayGenerate(HttpRequest request) => _secret.Length == 0 || HasSecret(request);

    /// <summary>A browser names the page that opens a socket: ours, or one that the settings allow. Other programs name none.</summary>
    public bool AllowsOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || options.Value.AllowedOrigins.Contains(origin.TrimEnd('/'), StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && (IsHost(uri, request.Host) || (options.Value.PublicUrl.Length > 0 && IsHost(uri, HostString.FromUriComponent(new Uri(options.Value.PublicUrl))))));
    }

    private static bool IsHost(Uri origin, HostString host) =>
        string.Equals(origin.Authority, host.ToUriComponent(), StringComparison.OrdinalIgnoreCase);

    private static string? BearerOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
    }
}
