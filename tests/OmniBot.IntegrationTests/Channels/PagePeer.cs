using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>The Send API of Messenger or Instagram. Source of its limits: "Send API" reference, "Quick replies", "Generic template", "Button template".</summary>
/// <param name="channel">The channel's id.</param>
/// <param name="kind">What <c>object</c> is in its webhooks.</param>
/// <param name="sender">Who sends, in the path.</param>
/// <param name="maxTextBytes">Greatest length of a text, in bytes of UTF-8; 0 when it is limited to 2,000 characters.</param>
internal sealed class PagePeer(string channel, string kind, string sender, int maxTextBytes) : MetaPeer
{
    public const string Account = "17841400000000001";
    private int _sent;

    public override string[] Settings =>
    [
        $"--Channels:{channel}:AppSecrets:0", Secret,
        $"--Channels:{channel}:VerifyToken", VerifyToken,
        $"--Channels:{channel}:AccessToken", Token,
        $"--Channels:{channel}:GraphUrl", ApiUrl,
    ];

    protected override string Path => $"/api/{channel}";

    public override ConversationKey KeyOf(string user) => new(channel, Account, user);

    public override Task<int>? DeliverBatch(HttpClient server, string user, IReadOnlyList<(string Id, string Text)> texts, CancellationToken cancellationToken) =>
        DeliverAsync(server, Envelope([.. texts.Select(text => Message(user, text.Id, text.Text))]), cancellationToken);

    public override Task<int>? DeliverReceipt(HttpClient server, string user, PeerMessage message, DeliveryState state, CancellationToken cancellationToken)
    {
        // Instagram tells who has read what; Messenger, until when all was delivered or read.
        var later = DateTimeOffset.UnixEpoch.AddYears(200).ToUnixTimeMilliseconds();
        if (kind == "instagram")
        {
            return state == DeliveryState.Read ? DeliverAsync(server, Envelope(Event(user, $$"""  "read":{"mid":{{Quote(message.Id)}} } """)), cancellationToken) : null;
        }

        return state switch
        {
            DeliveryState.Read => DeliverAsync(server, Envelope(Event(user, $$""" "read":{"watermark":{{later}} } """)), cancellationToken),
            DeliveryState.Delivered => DeliverAsync(server, Envelope(Event(user, $$""" "delivery":{"mids":[{{Quote(message.Id)}}],"watermark":{{later}} } """)), cancellationToken),
            _ => null,
        };
    }

    protected override string Call(string user, string id, string text) => Envelope(Message(user, id, text));

    protected override void MapApi(WebApplication app) => app.MapPost("/v26.0/{sender}/messages", SendAsync);

    private static string Event(string user, string fields) =>
        $$"""{"sender":{"id":"{{user}}"},"recipient":{"id":"{{Account}}"},"timestamp":1750000000000,{{fields}} }""";

    private static string Message(string user, string id, string text) =>
        Event(user, $$""" "message":{"mid":"m_{{id}}","text":{{Quote(text)}} } """);

    private string Envelope(params IReadOnlyList<string> events) =>
        $$"""{"object":"{{kind}}","entry":[{"id":"{{Account}}","time":1750000000000,"messaging":[{{string.Join(',', events)}}]}]}""";

    private async Task<IResult> SendAsync([FromRoute(Name = "sender")] string account, HttpRequest request, CancellationToken cancellationToken)
    {
        Require(account == sender, "The sender in the path is ours.");
        var body = await ReadAsync(request, cancellationToken);
        var to = body.GetProperty("recipient").GetProperty("id").GetString()!;
        if (body.TryGetProperty("sender_action", out var action))
        {
            Require(action.GetString() is "typing_on" or "typing_off" or "mark_seen", "The sender's action is known.");
            return Results.Json(new { recipient_id = to });
        }

        switch (NextFault())
        {
            case PeerFault.Throttled:
                return Error(400, 613, "Calls to this API have exceeded the rate limit.");
            case PeerFault.Unavailable:
                return Error(500, 2, "Service temporarily unavailable", isTransient: true);
            case PeerFault.Rejected:
                return Error(400, 551, "This person isn't available right now.", 1545041);
        }

        Require(body.GetProperty("messaging_type").GetString() == "RESPONSE", "Answers are responses.");
        var message = body.GetProperty("message");
        var id = $"m_out{Interlocked.Increment(ref _sent)}";
        Record(new PeerMessage(id, to, message.TryGetProperty("attachment", out _) ? "attachment" : "text", Check(message), body.GetRawText()));
        return Results.Json(new { recipient_id = to, message_id = id });
    }

    private string? Check(JsonElement message)
    {
        var hasText = message.TryGetProperty("text", out var said);
        var hasAttachment = message.TryGetProperty("attachment", out var attachment);
        Require(hasText != hasAttachment, "A message has a text or an attachment.");
        if (message.TryGetProperty("quick_replies", out var replies))
        {
            Require(replies.GetArrayLength() is > 0 and <= 13, "There are at most 13 quick replies.");
            foreach (var reply in replies.EnumerateArray())
            {
                CheckTitle(reply, "payload");
            }
        }

        if (hasAttachment)
        {
            return CheckAttachment(attachment);
        }

        var text = said.GetString()!;
        Require(
            maxTextBytes == 0 ? text.Length is > 0 and <= 2000 : text.Length > 0 && Encoding.UTF8.GetByteCount(text) <= maxTextBytes, "A text is within its length.");
        return text;
    }

    private string? CheckAttachment(JsonElement attachment)
    {
        var payload = attachment.GetProperty("payload");
        if (attachment.GetProperty("type").GetString() != "template")
        {
            Require(attachment.GetProperty("type").GetString() is "image" or "audio" or "video" or "file", "The kind of file is known.");
            Require(payload.GetProperty("url").GetString()!.StartsWith("https://", StringComparison.Ordinal), "A file has an address.");
            return null;
        }

        if (payload.GetProperty("template_type").GetString() == "button")
        {
            var text = payload.GetProperty("text").GetString()!;
            Require(text.Length is > 0 and <= 640, "The text over buttons has at most 640 characters.");
            CheckButtons(payload);
            return text;
        }

        Require(payload.GetProperty("elements").GetArrayLength() is > 0 and <= 10, "There are 1 to 10 cards.");
        foreach (var element in payload.GetProperty("elements").EnumerateArray())
        {
            Require(element.GetProperty("title").GetString()!.Length is > 0 and <= 80, "A card's title has 1 to 80 characters.");
            Require(!element.TryGetProperty("subtitle", out var subtitle) || subtitle.GetString()!.Length <= 80, "A card's subtitle has at most 80 characters.");
            Require(element.EnumerateObject().Count() > 1, "A card has more than a title.");
            if (element.TryGetProperty("buttons", out _))
            {
                CheckButtons(element);
            }
        }

        return null;
    }

    private void CheckButtons(JsonElement holder)
    {
        var buttons = holder.GetProperty("buttons");
        Require(buttons.GetArrayLength() is > 0 and <= 3, "There are 1 to 3 buttons.");
        foreach (var button in buttons.EnumerateArray())
        {
            CheckTitle(button, button.GetProperty("type").GetString() == "web_url" ? "url" : "payload");
        }
    }

    private void CheckTitle(JsonElement button, string value)
    {
        Require(button.GetProperty("title").GetString()!.Length is > 0 and <= 20, "A title has 1 to 20 characters.");
        Require(button.GetProperty(value).GetString()!.Length is > 0 and <= 1000, $"{value} has 1 to 1000 characters.");
    }
}
