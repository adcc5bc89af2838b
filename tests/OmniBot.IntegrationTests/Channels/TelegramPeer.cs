using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OmniBot.Channels.Telegram;
using OmniBot.Core.Conversations;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>Telegram on loopback: the Bot API with its errors and limits, and webhook calls with the secret.</summary>
/// <remarks>Source: Bot API, "Making requests", "sendMessage", "HTML style", "InlineKeyboardButton".</remarks>
public sealed partial class TelegramPeer : VendorPeer
{
    private const string Secret = "Tele-gram_secret1";
    private readonly Dictionary<string, int> _messageIds = [];
    private int _nextId = 1000;

    public override string[] Settings =>
    [
        "--Channels:Telegram:Token", "7:Loopback-token_1",
        "--Channels:Telegram:WebhookSecret", Secret,
        "--Channels:Telegram:ApiUrl", ApiUrl,
        "--Channels:Telegram:ChatMessagesPerSecond", "1000",
        "--Channels:Telegram:MessagesPerSecond", "10000",
    ];

    public override ConversationKey KeyOf(string user) => new("telegram", "7", user);

    public override async Task<int> DeliverTextAsync(HttpClient server, string user, string id, string text, CancellationToken cancellationToken)
    {
        using var response = await server.SendAsync(Call(Secret, Update(user, MessageId(id), text)), cancellationToken);
        return (int)response.StatusCode;
    }

    public override IEnumerable<(string Name, Func<HttpRequestMessage> Call)> Forgeries(string text)
    {
        var update = Update("491511234567", 1, text);
        yield return ("no secret", () => Call(null, update));
        yield return ("empty secret", () => Call("", update));
        yield return ("wrong secret", () => Call("another-secret", update));
        yield return ("one byte of the secret changed", () => Call("Tele-gram_secret2", update));
        yield return ("secret in other letters", () => Call(Secret.ToUpperInvariant(), update));
        yield return ("truncated secret", () => Call(Secret[..^1], update));
        yield return ("secret of another bot", () => Call("Tele-gram_secret1-of-another-bot", update));
        yield return ("two secrets", () =>
        {
            var call = Call("x", update);
            call.Headers.Add(TelegramVerifier.SecretHeader, Secret);
            return call;
        });
        yield return ("wrong content type", () => Call(Secret, update, "text/plain"));
        yield return ("form", () => Call(Secret, update, "application/x-www-form-urlencoded"));
        yield return ("too large", () => Call(Secret, Update("491511234567", 1, text + new string('x', 2_000_000))));
        yield return ("nested deep", () => Call(Secret, $"{{\"update_id\":1,\"message\":{new string('[', 10_000)}\"{text}\"{new string(']', 10_000)}}}"));
        yield return ("not JSON", () => Call(Secret, text));
        yield return ("gzip", () =>
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                gzip.Write(Encoding.UTF8.GetBytes(update));
            }

            var call = Call(Secret, "");
            call.Content = new ByteArrayContent(packed.ToArray());
            call.Content.Headers.ContentType = new("application/json");
            call.Content.Headers.ContentEncoding.Add("gzip");
            return call;
        });
    }

    protected override void MapApi(WebApplication app) => app.MapPost("/bot7:Loopback-token_1/{method}", async (string method, HttpRequest request) =>
    {
        var (fields, body) = await FieldsAsync(request);
        if (method.StartsWith("send", StringComparison.Ordinal))
        {
            switch (NextFault())
            {
                case PeerFault.Throttled:
                    return Error(429, "Too Many Requests: retry after 1", new JsonObject { ["retry_after"] = 1 });
                case PeerFault.Unavailable:
                    return Results.Text("<html>502 Bad Gateway</html>", "text/html", statusCode: 502);
                case PeerFault.Rejected:
                    return Error(403, "Forbidden: bot was blocked by the user");
            }
        }

        if (method is "answerCallbackQuery" or "sendChatAction")
        {
            return Results.Json(new { ok = true, result = true });
        }

        var text = (string?)fields["text"] ?? (string?)fields["caption"];
        CheckText(method, text, (string?)fields["parse_mode"]);
        CheckKeyboard(fields["reply_markup"]);
        var id = Interlocked.Increment(ref _nextId).ToString(CultureInfo.InvariantCulture);
        var chat = fields["chat_id"]!.ToString();
        Record(new PeerMessage(id, chat, method, text is null ? null : Shown(text), body));
        return Results.Json(new { ok = true, result = new { message_id = int.Parse(id, CultureInfo.InvariantCulture), date = 1, chat = new { id = long.Parse(chat, CultureInfo.InvariantCulture), type = "private" } } });
    });

    private static IResult Error(int code, string description, JsonObject? parameters = null) =>
        Results.Json(new { ok = false, error_code = code, description, parameters }, statusCode: code);

    private static async Task<(JsonObject Fields, string Body)> FieldsAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            var fields = new JsonObject(form.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)(
                field.Key == "reply_markup" ? JsonNode.Parse(field.Value.ToString()) : JsonValue.Create(field.Value.ToString())))));
            return (fields, fields.ToJsonString());
        }

        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        return (JsonNode.Parse(body)!.AsObject(), body);
    }

    private void CheckText(string method, string? text, string? mode)
    {
        if (text is null)
        {
            return;
        }

        Require("HTML".Equals(mode, StringComparison.OrdinalIgnoreCase), $"{method} without the parse mode");
        var limit = method == "sendMessage" ? 4096 : 1024;
        Require(Shown(text).Length <= limit, $"{method} of {Shown(text).Length} characters");
        Require(Shown(text).Trim().Length > 0, $"{method} without a text");
        Require(!Tag().Replace(text, "").Contains('<', StringComparison.Ordinal), $"{method} with a tag that Telegram does not know: {text}");
        Require(!Entity().Replace(text, "").Contains('&', StringComparison.Ordinal), $"{method} with an entity that Telegram does not know: {text}");
        Stack<string> open = new();
        foreach (Match tag in Tag().Matches(text))
        {
            if (!tag.Value.StartsWith("</", StringComparison.Ordinal))
            {
                open.Push(tag.Groups[1].Value);
            }
            else
            {
                Require(open.TryPop(out var last) && last == tag.Groups[1].Value, $"{method} with tags that cross: {text}");
            }
        }

        Require(open.Count == 0, $"{method} with an open tag: {text}");
    }

    private void CheckKeyboard(JsonNode? markup)
    {
        if (markup?["inline_keyboard"] is not JsonArray rows)
        {
            return;
        }

        Require(rows.Count > 0 && rows.Sum(row => row!.AsArray().Count) <= 100, "a keyboard without or with too many buttons");
        foreach (var button in rows.SelectMany(row => row!.AsArray()))
        {
            Require(!string.IsNullOrWhiteSpace((string?)button!["text"]), "a button without a title");
            var (data, url) = ((string?)button["callback_data"], (string?)button["url"]);
            Require(data is null != url is null, "a button that does nothing, or two things");
            Require(data is null || Encoding.UTF8.GetByteCount(data) is >= 1 and <= 64, $"callback_data of {data?.Length} characters");
        }
    }

    private static string Shown(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    private int MessageId(string id)
    {
        lock (_messageIds)
        {
            return _messageIds.TryGetValue(id, out var known) ? known : _messageIds[id] = _messageIds.Count + 1;
        }
    }

    private static string Update(string user, int message, string text)
    {
        var from = new { id = long.Parse(user, CultureInfo.InvariantCulture), is_bot = false, first_name = "Ann", language_code = "en" };
        return JsonSerializer.Serialize(new
        {
            update_id = 5000 + message,
            message = new { message_id = message, from, chat = new { from.id, first_name = "Ann", type = "private" }, date = 1_700_000_000, text },
        });
    }

    private static HttpRequestMessage Call(string? secret, string body, string contentType = "application/json")
    {
        var call = new HttpRequestMessage(HttpMethod.Post, "/api/telegram") { Content = new StringContent(body, Encoding.UTF8, contentType) };
        if (secret is not null)
        {
            call.Headers.Add(TelegramVerifier.SecretHeader, secret);
        }

        return call;
    }

    [GeneratedRegex("""</?(b|strong|i|em|u|ins|s|strike|del|code|pre|a|tg-spoiler|blockquote)(?: (?:href|class)="[^"<>]*")?(?: expandable)?>""")]
    private static partial Regex Tag();

    [GeneratedRegex("&(?:lt|gt|amp|quot|#[0-9]+|#x[0-9a-fA-F]+);")]
    private static partial Regex Entity();
}
