using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OmniBot.Channels.Media;
using OmniBot.Channels.WhatsApp;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Tests.Channels.BotFramework;

namespace OmniBot.Tests.Channels.WhatsApp;

public sealed class WhatsAppChannelTests : IAsyncLifetime
{
    private static readonly Uri s_file = new("media://whatsapp/200/77");
    private readonly MediaDownloads _downloads = new(Options.Create(new MediaOptions()), TimeProvider.System);
    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(s_now);
    private readonly WhatsAppOptions _options = new() { AccessToken = "token-1", AppSecrets = ["s"], VerifyToken = "v" };
    private ConnectorFake? _graph;
    private WhatsAppClient? _client;
    private string? _authorization;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _graph = await ConnectorFake.StartAsync();
        _graph.Answer = context =>
        {
            _authorization = context.Request.Headers.Authorization;
            return context.Response.WriteAsync(context.Request.Path.Value!.EndsWith("/media", StringComparison.Ordinal)
                ? """{"id":"up-1"}"""
                : """{"messaging_product":"whatsapp","contacts":[{"input":"4915","wa_id":"4915"}],"messages":[{"id":"wamid.OUT"}]}""");
        };
        _options.GraphUrl = _graph.Url;
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        _downloads.Dispose();
        await _graph!.DisposeAsync();
    }

    [Fact]
    public async Task A_text_goes_to_the_number_that_wrote_from_ours()
    {
        var receipt = await SendAsync(new Activity("message") { Text = "hi *you* 😀" });
        Assert.Equal("wamid.OUT", receipt.ChannelActivityId);
        Assert.Equal(("POST", "/v26.0/200/messages"), (_graph!.Calls[0].Method, _graph.Calls[0].Path));
        Assert.Equal("Bearer token-1", _authorization);
        AssertSent("""
            {"messaging_product":"whatsapp","recipient_type":"individual","to":"4915","type":"text","text":{"body":"hi *you* 😀","preview_url":false}}
            """);
    }

    [Fact]
    public async Task Who_shows_no_number_is_addressed_by_the_business_scoped_id_and_a_group_as_one()
    {
        await SendAsync(new Activity("message") { Text = "hi" }, "DE.13");
        AssertSent("""{"messaging_product":"whatsapp","recipient_type":"individual","recipient":"DE.13","type":"text","text":{"body":"hi","preview_url":false}}""");
        await SendAsync(new Activity("message") { Text = "hi", Conversation = new ConversationAccount { IsGroup = true } }, "Y2FwaV9");
        AssertSent("""{"messaging_product":"whatsapp","recipient_type":"group","to":"Y2FwaV9","type":"text","text":{"body":"hi","preview_url":false}}""", 1);
    }

    [Fact]
    public async Task Three_choices_are_buttons_and_more_are_a_list()
    {
        await SendAsync(Choices(3));
        AssertSent("""
            {"messaging_product":"whatsapp","recipient_type":"individual","to":"4915","type":"interactive","interactive":{"type":"button","body":{"text":"Which?"},
            "action":{"buttons":[{"reply":{"id":"v1","title":"T1"},"type":"reply"},{"reply":{"id":"v2","title":"T2"},"type":"reply"},{"reply":{"id":"v3","title":"T3"},"type":"reply"}]}}}
            """);
        await SendAsync(Choices(4));
        AssertSent("""
            {"messaging_product":"whatsapp","recipient_type":"individual","to":"4915","type":"interactive","interactive":{"type":"list","body":{"text":"Which?"},
            "action":{"button":"Options","sections":[{"rows":[{"id":"v1","title":"T1"},{"id":"v2","title":"T2"},{"id":"v3","title":"T3"},{"id":"v4","title":"T4"}]}]}}}
            """, 1);
    }

    [Theory]
    [InlineData("image/png", null, """{"type":"image","image":{"link":"https://a.example/f.x"}}""")]
    [InlineData("image/*", "cap", """{"type":"image","image":{"link":"https://a.example/f.x","caption":"cap"}}""")]
    [InlineData("image/gif", null, """{"type":"document","document":{"link":"https://a.example/f.x","filename":"f.x"}}""")]
    [InlineData("video/mp4", "cap", """{"type":"video","video":{"link":"https://a.example/f.x","caption":"cap"}}""")]
    [InlineData("audio/ogg; codecs=opus", null, """{"type":"audio","audio":{"link":"https://a.example/f.x"}}""")]
    [InlineData("audio/mpeg", "cap", """{"type":"document","document":{"link":"https://a.example/f.x","filename":"f.x","caption":"cap"}}""")]
    [InlineData("application/pdf", null, """{"type":"document","document":{"link":"https://a.example/f.x","filename":"f.x"}}""")]
    public async Task Files_go_as_what_WhatsApp_has_for_them(string contentType, string? text, string expected)
    {
        await SendAsync(new Activity("message") { Text = text, Attachments = [new Attachment(contentType, "https://a.example/f.x")] });
        var sent = JsonNode.Parse(_graph!.Calls[0].Body)!.AsObject();
        foreach (var common in (string[])["messaging_product", "recipient_type", "to"])
        {
            sent.Remove(common);
        }

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), sent), sent.ToJsonString());
    }

    [Fact]
    public async Task A_file_without_an_address_is_uploaded_first()
    {
        await SendAsync(new Activity("message") { Attachments = [new Attachment("image/png", "data:image/png;base64,iVBORw==", name: "a.png")] });
        Assert.Equal(["/v26.0/200/media", "/v26.0/200/messages"], _graph!.Calls.Select(call => call.Path));
        Assert.Contains("Content-Type: image/png", _graph.Calls[0].Body, StringComparison.Ordinal);
        Assert.Equal("up-1", JsonNode.Parse(_graph.Calls[1].Body)!["image"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Places_and_contacts_have_their_own_messages()
    {
        await SendAsync(new Activity("message") { Entities = [new GeoCoordinates { Latitude = 52.5, Longitude = 13.4, Name = "Shop" }] });
        var place = JsonNode.Parse(_graph!.Calls[0].Body)!["location"]!;
        Assert.Equal((52.5, 13.4, "Shop"), (place["latitude"]!.GetValue<double>(), place["longitude"]!.GetValue<double>(), place["name"]!.GetValue<string>()));

        const string Card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada L.\r\nN:L.;Ada;;;\r\nTEL;TYPE=CELL;waid=4915:+49 15\r\nEMAIL:a@b.c\r\nORG:Engines\\, Ltd\r\nEND:VCARD\r\n";
        await SendAsync(new Activity("message") { Attachments = [new Attachment("text/vcard", content: Card)] });
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                [{"name":{"formatted_name":"Ada L.","first_name":"Ada","last_name":"L."},"phones":[{"phone":"+49 15","type":"CELL","wa_id":"4915"}],
                "emails":[{"email":"a@b.c"}],"org":{"company":"Engines, Ltd"}}]
                """),
            JsonNode.Parse(_graph.Calls[1].Body)!["contacts"]));
    }

    [Fact]
    public async Task Typing_marks_the_users_message_as_read()
    {
        await SendAsync(new Activity("typing") { ReplyToId = "wamid.IN" });
        AssertSent("""{"messaging_product":"whatsapp","status":"read","message_id":"wamid.IN","typing_indicator":{"type":"text"}}""");
        await SendAsync(new Activity("typing") { ReplyToId = "wacid.1/connect" });
        await SendAsync(new Activity("event") { Name = "x" });
        Assert.Single(_graph!.Calls);
    }

    [Fact]
    public async Task After_24_hours_nothing_is_sent_freely()
    {
        await SendAsync(new Activity("message") { Text = "hi" }, lastReceivedAt: s_now.AddHours(-24));
        var refusal = await RefusalAsync(new Activity("message") { Text = "secret words" }, s_now.AddHours(-24).AddTicks(-1));
        Assert.Equal(ChannelError.Rejected, refusal.Error);
        Assert.Contains("131047", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
        Assert.Single(_graph!.Calls);
    }

    [Fact]
    public async Task After_24_hours_the_template_takes_the_text_on_one_line()
    {
        _options.OutsideWindowTemplate = new WhatsAppTemplateOptions { Name = "update", Language = "de", HasTextParameter = true };
        await SendAsync(new Activity("message") { Text = "one\n\n two\tthree" }, lastReceivedAt: s_now.AddDays(-2));
        AssertSent("""
            {"messaging_product":"whatsapp","recipient_type":"individual","to":"4915","type":"template","template":{"name":"update","language":{"code":"de"},
            "components":[{"type":"body","parameters":[{"type":"text","text":"one two three"}]}]}}
            """);
        _options.OutsideWindowTemplate = new WhatsAppTemplateOptions { Name = "hello", Language = "en_US" };
        await SendAsync(new Activity("message") { Text = "x" }, lastReceivedAt: s_now.AddDays(-2));
        AssertSent("""
            {"messaging_product":"whatsapp","recipient_type":"individual","to":"4915","type":"template","template":{"name":"hello","language":{"code":"en_US"}}}
            """, 1);
    }

    [Fact]
    public async Task One_template_stands_for_all_parts_of_a_message_and_one_that_takes_text_for_no_file()
    {
        _options.OutsideWindowTemplate = new WhatsAppTemplateOptions { Name = "hello" };
        foreach (var id in (string[])["9f2c", "9f2c.2", "9f2c.3"])
        {
            await SendAsync(new Activity("message") { Id = id, Text = "part" }, lastReceivedAt: s_now.AddDays(-2));
        }

        Assert.Single(_graph!.Calls);
        _options.OutsideWindowTemplate.HasTextParameter = true;
        var file = new Activity("message") { Id = "9f2d", Attachments = [new Attachment("image/png", "https://a.example/1.png")] };
        Assert.Contains("131047", (await RefusalAsync(file, s_now.AddDays(-2))).Message, StringComparison.Ordinal);
        Assert.Single(_graph.Calls);
    }

    [Fact]
    public async Task A_template_in_the_channel_data_is_sent_as_it_is_whenever()
    {
        await SendAsync(
            new Activity("message") { ChannelData = JsonElement.Parse("""{"template":{"name":"order","language":{"code":"en"},"components":[]}}""") },
            lastReceivedAt: s_now.AddDays(-30));
        AssertSent("""
            {"messaging_product":"whatsapp","recipient_type":"individual","to":"4915","type":"template","template":{"name":"order","language":{"code":"en"},"components":[]}}
            """);
    }

    [Theory]
    [InlineData(400, 131047, ChannelError.Rejected)]
    [InlineData(400, 130429, ChannelError.Throttled)]
    [InlineData(500, 131000, ChannelError.Unavailable)]
    [InlineData(401, 190, ChannelError.Rejected)]
    public async Task An_error_says_whether_to_try_again(int status, int code, ChannelError error)
    {
        _graph!.Answer = context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsJsonAsync(new { error = new { message = "m", code } });
        };
        var refusal = await RefusalAsync(new Activity("message") { Text = "hi" }, null);
        Assert.Equal(error, refusal.Error);
        Assert.Contains($"{code}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("token-1", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_number_may_have_its_own_token_and_one_without_is_refused()
    {
        _options.AccessTokens["200"] = "token-2";
        await SendAsync(new Activity("message") { Text = "hi" });
        Assert.Equal("Bearer token-2", _authorization);
        _options.AccessTokens.Clear();
        _options.AccessToken = "";
        Assert.Equal(ChannelError.Rejected, (await RefusalAsync(new Activity("message") { Text = "hi" }, null)).Error);
    }

    [Fact]
    public async Task A_users_file_is_fetched_with_our_token_and_its_hash_checked()
    {
        var content = "bytes"u8.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        _options.MediaHosts = ["127.0.0.1"];
        Answer(hash, content);
        var media = NewMedia();
        await using var file = await media.OpenAsync(s_file, Cancellation);
        using var text = new StreamReader(file.Content);
        Assert.Equal(("image/png", "bytes", 5L), (file.ContentType, await text.ReadToEndAsync(Cancellation), file.Length));
        Assert.Equal(["/v26.0/77?phone_number_id=200", "/file"], _graph!.Calls.Select(call => call.Path));
        Assert.Equal("Bearer token-1", _authorization);

        Answer(new string('0', 64), content);
        Assert.Equal(ChannelError.Rejected, (await Assert.ThrowsAsync<ChannelException>(() => media.OpenAsync(s_file, Cancellation))).Error);
        Answer(Convert.ToBase64String(SHA256.HashData(content)), content);
        await (await media.OpenAsync(s_file, Cancellation)).DisposeAsync();
        _options.MaxFileBytes = 4;
        await Assert.ThrowsAsync<ChannelException>(() => media.OpenAsync(s_file, Cancellation));
    }

    [Theory]
    [InlineData("https://evil.example/file")]
    [InlineData("https://fbsbx.com.evil.example/file")]
    [InlineData("https://evilfbsbx.com/file")]
    [InlineData("http://lookaside.fbsbx.com/file")]
    [InlineData("https://a@lookaside.fbsbx.com/file")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nothing")]
    public async Task Our_token_goes_to_Metas_hosts_only(string url)
    {
        _graph!.Answer = context => context.Response.WriteAsJsonAsync(new { url, mime_type = "image/png" });
        var media = NewMedia();
        Assert.Equal(ChannelError.Rejected, (await Assert.ThrowsAsync<ChannelException>(() => media.OpenAsync(s_file, Cancellation))).Error);
        Assert.Single(_graph.Calls);
    }

    [Theory]
    [InlineData("media://telegram/1/2")]
    [InlineData("https://a.example/")]
    [InlineData("media://whatsapp/200")]
    public async Task Other_addresses_are_not_ours_to_fetch(string url)
    {
        var media = NewMedia();
        Assert.False(media.Owns(new Uri(url)));
        await Assert.ThrowsAsync<ChannelException>(() => media.OpenAsync(new Uri(url), Cancellation));
        Assert.Empty(_graph!.Calls);
    }

    private static Activity Choices(int count) => new("message")
    {
        Text = "Which?",
        SuggestedActions = new SuggestedActions
        {
            Actions = [.. Enumerable.Range(1, count).Select(at => new CardAction(ActionTypes.ImBack, $"T{at}", value: $"v{at}"))],
        },
    };

    private void Answer(string hash, byte[] content) => _graph!.Answer = context =>
    {
        _authorization = context.Request.Headers.Authorization;
        return context.Request.Path == "/file"
            ? context.Response.Body.WriteAsync(content).AsTask()
            : context.Response.WriteAsJsonAsync(new { url = $"{_graph.Url}/file", mime_type = "image/png", sha256 = hash, id = "77" });
    };

    private WhatsAppClient NewClient() => _client ??= new WhatsAppClient(Options.Create(_options), _time, NullLogger<WhatsAppClient>.Instance);

    private WhatsAppMedia NewMedia() => new(NewClient(), _downloads, Options.Create(_options), NullLogger<WhatsAppMedia>.Instance);

    private Task<DeliveryReceipt> SendAsync(Activity activity, string to = "4915", DateTimeOffset? lastReceivedAt = null) =>
        new WhatsAppChannel(NewClient(), Options.Create(_options), _time, NullLogger<WhatsAppChannel>.Instance).SendAsync(
            new OutboundActivity(new ConversationKey("whatsapp", "200", to), OutboundOperation.Send, 1, activity, LastReceivedAt: lastReceivedAt), Cancellation);

    private Task<ChannelException> RefusalAsync(Activity activity, DateTimeOffset? lastReceivedAt) =>
        Assert.ThrowsAsync<ChannelException>(() => SendAsync(activity, lastReceivedAt: lastReceivedAt));

    private void AssertSent(string expected, int at = 0) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(_graph!.Calls[at].Body)), _graph.Calls[at].Body);
}
