using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Conversations;

namespace OmniBot.Channels.WebChat;

/// <summary><c>tokens/generate</c> and <c>tokens/refresh</c>.</summary>
internal static class TokenEndpoints
{
    private const int MaxBodyBytes = 16 * 1024;

    public static async Task<IResult> GenerateAsync(
        HttpContext context, WebChatAccess access, WebChatTokens tokens, IOptions<WebChatOptions> options, CancellationToken cancellationToken)
    {
        if (!access.MayGenerate(context.Request))
        {
            return WebChatErrors.SecretNeeded();
        }

        var (parameters, refusal) = await ReadAsync(context.Request, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        var ticket = NewTicket(parameters!.User, options.Value);
        return Answer(new WireConversation(ticket.ConversationId, tokens.Issue(ticket), SecondsOf(options.Value), StreamUrl: null));
    }

    public static async Task<IResult> RefreshAsync(
        HttpContext context, WebChatAccess access, WebChatTokens tokens, WebChatInbox inbox, IOptions<WebChatOptions> options, CancellationToken cancellationToken)
    {
        var (ticket, refusal) = await access.CheckAsync(context.Request, conversationId: null);
        if (refusal is not null)
        {
            return refusal;
        }

        return await inbox.FindAsync(ticket!, cancellationToken) is null
            ? WebChatErrors.NoConversation()
            : Answer(new WireConversation(ticket!.ConversationId, tokens.Issue(ticket), SecondsOf(options.Value), StreamUrl: null));
    }

    /// <summary>Reads the optional body of a request for a token or a conversation.</summary>
    internal static async Task<(WireParameters? Parameters, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, MaxBodyBytes, cancellationToken) is not { } body)
        {
            return (null, WebChatErrors.TooLarge(MaxBodyBytes));
        }

        try
        {
            var parameters = WebChatWire.ReadParameters(body);
            return WebChatMapper.ProblemOf(parameters.User) is { } problem ? (null, WebChatErrors.Malformed(problem)) : (parameters, null);
        }
        catch (JsonException exception)
        {
            return (null, WebChatErrors.Malformed($"The body is not what was expected at {exception.Path ?? "its beginning"}."));
        }
    }

    /// <summary>A new conversation's ticket; the user keeps the id that the client names, or gets one that can't be guessed.</summary>
    internal static WebChatTicket NewTicket(WireUser? user, WebChatOptions options) => new(
        IdSource.Next(),
        user?.Id is { Length: > 0 } id ? id : WebChatMapper.UserIdPrefix + IdSource.Next(),
        user?.Name is { Length: > 0 } name ? name : null,
        options.BotId);

    internal static int SecondsOf(WebChatOptions options) => (int)options.TokenLifetime.TotalSeconds;

    internal static IResult Answer(WireConversation conversation, int status = StatusCodes.Status200OK) =>
        Results.Json(conversation, WebChatWire.Default.WireConversation, statusCode: status);
}
