using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>The Cloud API. Source of its limits: "Messages API reference" and the guides of each message type.</summary>
internal sealed class WhatsAppPeer : MetaPeer
{
    private const string Number = "106540352242922";
    private int _sent;

    public override string[] Settings =>
    [
        "--Channels:WhatsApp:AppSecrets:0", "00000000000000000000000000000000",
        "--Channels:WhatsApp:AppSecrets:1", Secret,
        "--Channels:WhatsApp:VerifyToken", VerifyToken,
        "--Channels:WhatsApp:AccessToken", Token,
        "--Channels:WhatsApp:GraphUrl", ApiUrl,
        "--Channels:WhatsApp:PairBurst", "1000",
    ];

    protected override string Path => "/api/whatsapp";

    public override ConversationKey KeyOf(string user) => new("whatsapp", Number, user);

    public override Task<int>? DeliverBatch(HttpClient server, string user, IReadOnlyList<(string Id, string Text)> texts, CancellationToken cancellationToken) =>
        DeliverAsync(server, Envelope(string.Join(',', texts.Chunk(2).Select(chunk => Change(user, string.Join(',', chunk.Select(text => Message(user, text.Id, text.Text))))))), cancellationToken);

    public override Task<int>? DeliverReceipt(HttpClient server, string user, PeerMessage message, DeliveryState state, CancellationToken cancellationToken)
    {
        var status = state switch { DeliveryState.Delivered => "delivered", DeliveryState.Read => "read", DeliveryState.Failed => "failed", _ => "sent" };
        return DeliverAsync(
            server,
            Envelope($$$"""
                {"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"{{{Number}}}"},
                "statuses":[{"id":"{{{message.Id}}}","status":"{{{status}}}","timestamp":"1750000000","recipient_id":"{{{user}}}"}]}}
                """),
            cancellationToken);
    }

    protected override string Call(string user, string id, string text) => Envelope(Change(user, Message(user, id, text)));

    protected override void MapApi(WebApplication app) => app.MapPost("/v26.0/{number}/messages", SendAsync);

    private static string Envelope(string changes) =>
        $$"""{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{{changes}}]}]}""";

    private static string Change(string user, string messages) =>
        $$$"""
        {"value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"{{{Number}}}"},
        "contacts":[{"profile":{"name":"Ada"},"wa_id":"{{{user}}}","user_id":"DE.13491208655302741918"}],"messages":[{{{messages}}}]},"field":"messages"}
        """;

    private static string Message(string user, string id, string text) =>
        $$"""{"from":"{{user}}","id":"wamid.{{id}}","timestamp":"1750000000","text":{"body":{{Quote(text)}} },"type":"text"}""";

    private async Task<IResult> SendAsync(string number, HttpRequest request, CancellationToken cancellationToken)
    {
        Require(number == Number, "The number in the path is ours.");
        var body = await ReadAsync(request, cancellationToken);
        Require(body.GetProperty("messaging_product").GetString() == "whatsapp", "messaging_product is whatsapp.");
        if (body.TryGetProperty("status", out var status))
        {
            Require(status.GetString() == "read" && body.GetProperty("message_id").GetString()!.StartsWith("wamid.", StringComparison.Ordinal), "Read receipts name a message.");
            return Results.Json(new { success = true });
        }

        switch (NextFault())
        {
            case PeerFault.Throttled:
                return Error(400, 130429, "Rate limit hit", details: "Message failed to send because there were too many messages sent from this phone number in a short period of time");
            case PeerFault.Unavailable:
                return Error(500, 131016, "Service unavailable", isTransient: true);
            case PeerFault.Rejected:
                return Error(400, 131026, "Message undeliverable", details: "Message Undeliverable.");
        }

        var to = body.GetProperty("to").GetString()!;
        var type = body.GetProperty("type").GetString()!;
        var content = body.GetProperty(type);
        var id = $"wamid.HBgM{Interlocked.Increment(ref _sent)}";
        Record(new PeerMessage(id, to, type, Check(type, content), body.GetRawText()));
        return Results.Json(new { messaging_product = "whatsapp", contacts = new[] { new { input = to, wa_id = to } }, messages = new[] { new { id } } });
    }

    private string? Check(string type, JsonElement content)
    {
        switch (type)
        {
            case "text":
                var text = content.GetProperty("body").GetString()!;
                Require(text.Length is > 0 and <= 4096, "A text has 1 to 4096 characters.");
                return text;
            case "image" or "video" or "document" or "audio":
                var caption = content.TryGetProperty("caption", out var said) ? said.GetString() : null;
                Require((caption?.Length ?? 0) <= 1024, "A caption has at most 1024 characters.");
                Require(caption is null || type != "audio", "Sound has no caption.");
                Require(content.TryGetProperty("link", out _) != content.TryGetProperty("id", out _), "A file has a link or an id.");
                Require(content.TryGetProperty("filename", out _) == (type == "document"), "Documents have a name.");
                return caption;
            case "location":
                Require(Math.Abs(content.GetProperty("latitude").GetDouble()) <= 90, "A latitude is within 90 degrees.");
                return null;
            case "interactive":
                return CheckInteractive(content);
            default:
                Require(type is "contacts" or "template", $"There is no type {type}.");
                return null;
        }
    }

    private string? CheckInteractive(JsonElement content)
    {
        var text = content.GetProperty("body").GetProperty("text").GetString()!;
        Require(text.Length is > 0 and <= 1024, "The text of a message with buttons has 1 to 1024 characters.");
        var action = content.GetProperty("action");
        if (content.GetProperty("type").GetString() == "button")
        {
            CheckReplies([.. action.GetProperty("buttons").EnumerateArray().Select(button => button.GetProperty("reply"))], 3, 20, 256);
        }
        else
        {
            Require(action.GetProperty("button").GetString()!.Length is > 0 and <= 20, "A list's button has 1 to 20 characters.");
            CheckReplies([.. action.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("rows").EnumerateArray())], 10, 24, 200);
        }

        return text;
    }

    private void CheckReplies(IReadOnlyList<JsonElement> replies, int count, int titleLength, int idLength)
    {
        Require(replies.Count > 0 && replies.Count <= count, $"There are 1 to {count} replies.");
        var titles = replies.Select(reply => reply.GetProperty("title").GetString()!).ToList();
        var ids = replies.Select(reply => reply.GetProperty("id").GetString()!).ToList();
        Require(titles.All(title => title.Length > 0 && title.Length <= titleLength), $"A title has 1 to {titleLength} characters.");
        Require(ids.All(id => id.Length > 0 && id.Length <= idLength), $"An id has 1 to {idLength} characters.");
        Require(titles.Distinct().Count() == titles.Count && ids.Distinct().Count() == ids.Count, "Titles and ids differ.");
    }
}
