using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OmniBot.Channels.WebChat;

/// <summary>Refusals: problem documents (RFC 9457) that also carry Direct Line's <c>error</c> object.</summary>
/// <remarks>The client tells a dead token (403) from a bad call (401, which it may repeat) by the status alone.</remarks>
internal static class WebChatErrors
{
    public static IResult MissingToken() => Of(401, "MissingToken", "This needs a Direct Line token as bearer.");

    public static IResult InvalidToken() => Of(401, "InvalidToken", "The token is not one of ours, or was changed.");

    public static IResult TokenExpired() => Of(403, "TokenExpired", "The token has expired.");

    public static IResult OtherConversation() => Of(403, "OtherConversation", "The token is for another conversation.");

    public static IResult OtherOrigin() => Of(403, "OtherOrigin", "Pages of this origin may not open a socket here.");

    public static IResult SecretNeeded() => Of(401, "SecretNeeded", "Tokens are given for the Direct Line secret only.");

    public static IResult NoConversation() => Of(404, "ConversationNotFound", "There is no such conversation, or it has not begun.");

    public static IResult NoFile() => Of(404, "AttachmentNotFound", "There is no such attachment.");

    public static IResult Malformed(string detail) => Of(400, "BadArgument", detail);

    public static IResult SocketNeeded() => Of(400, "WebSocketNeeded", "The stream is a WebSocket.");

    public static IResult TooLarge(int maxBytes) =>
        Of(413, "MessageSizeTooBig", string.Create(CultureInfo.InvariantCulture, $"At most {maxBytes} bytes."));

    /// <param name="response">Gets a <c>Retry-After</c> header, in whole seconds.</param>
    /// <param name="retryAfter">How long to wait.</param>
    public static IResult TooMany(HttpResponse response, TimeSpan retryAfter)
    {
        var seconds = Math.Max(1, (long)Math.Ceiling(retryAfter.TotalSeconds));
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Of(429, "TooManyRequests", "Too many requests: wait a little.");
    }

    private static IResult Of(int status, string code, string message) =>
        Results.Problem(
            message,
            statusCode: status,
            extensions: new Dictionary<string, object?> { ["error"] = new Dictionary<string, string> { ["code"] = code, ["message"] = message } });
}
