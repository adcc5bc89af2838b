using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OmniBot.Channels.Instagram;
using OmniBot.Channels.Messenger;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Tests.Channels.BotFramework;

namespace OmniBot.Tests.Channels.Meta;

/// <summary>What Messenger and Instagram send.</summary>
public sealed class PageChannelTests : IAsyncLifetime
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(s_now);
    private ConnectorFake? _graph;
    private MessengerClient? _messenger;
    private InstagramClient? _instagram;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _graph = await ConnectorFake.StartAsync();
        _graph.Answer = context => context.Response.WriteAsync("""{"recipient_id":"psid","message_id":"m_out"}""");
        var url = _graph.Url;
        _messenger = new MessengerClient(
            Options.Create(new MessengerOptions { AccessToken = "t", GraphUrl = url }), _time, NullLogger<MessengerClient>.Instance);
        _instagram = new InstagramClient(
            Options.Create(new InstagramOptions { AccessToken = "t", GraphUrl = url }), _time, NullLogger<InstagramClient>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        _messenger!.Dispose();
        _instagram!.Dispose();
        await _graph!.DisposeAsync();
    }

    [Fact]
    public async Task A_text_is_a_response_to_who_wrote()
    {
        Assert.Equal("m_out", (await SendAsync(new Activity("message") { Text = "hi 😀" })).ChannelActivityId);
        Assert.Equal("/v26.0/page/messages", _graph!.Calls[0].Path);
        AssertSent("""{"recipient":{"id":"psid"},"messaging_type":"RESPONSE","message":{"text":"hi 😀","metadata":"omnibot"}}""");
    }

    [Fact]
    public async Task Instagram_sends_as_me_and_without_metadata()
    {
        await SendAsync(new Activity("message") { Text = "hi" }, isInstagram: true);
        Assert.Equal("/v26.0/me/messages", _graph!.Calls[0].Path);
        AssertSent("""{"recipient":{"id":"psid"},"messaging_type":"RESPONSE","message":{"text":"hi"}}""");
    }

    [Fact]
    public async Task Choices_are_quick_replies_and_links_are_buttons()
    {
        await SendAsync(Choices(new CardAction(ActionTypes.ImBack, "Yes", value: "y"), new CardAction(ActionTypes.ImBack, "No", value: "n")));
        AssertMessage("""
            {"text":"Which?","quick_replies":[{"title":"Yes","payload":"y","content_type":"text"},{"title":"No","payload":"n","content_type":"text"}],"metadata":"omnibot"}
            """);
        var link = new CardAction(ActionTypes.OpenUrl, "See", value: "https://a.example/");
        var yes = new CardAction(ActionTypes.ImBack, "Yes", value: "y");
        await SendAsync(Choices(link, yes));
        AssertMessage("""
            {"attachment":{"type":"template","payload":{"template_type":"button","text":"Which?","buttons":[{"type":"web_url","title":"See","url":"https://a.example/"},
            {"type":"postback","title":"Yes","payload":"y"}]}},"metadata":"omnibot"}
            """, 1);
        await SendAsync(Choices(link, yes, yes, yes));
        var mixed = JsonNode.Parse(_graph!.Calls[2].Body)!["message"]!;
        Assert.Equal("See", mixed["attachment"]!["payload"]!["buttons"]!.AsArray().Single()!["title"]!.GetValue<string>());
        Assert.Equal(3, mixed["quick_replies"]!.AsArray().Count);
    }

    [Fact]
    public async Task Cards_are_the_elements_of_a_generic_template()
    {
        await SendAsync(new Activity("message")
        {
            Attachments =
            [
                new HeroCard("Machine", "129 EUR", "Makes coffee", [new CardImage("https://a.example/1.png")],
                    [new CardAction(ActionTypes.ImBack, "Buy", value: "buy 1"), new CardAction(ActionTypes.OpenUrl, "See", value: "https://a.example/")]).ToAttachment(),
                new HeroCard(new string('x', 90)).ToAttachment(),
            ],
        });
        AssertMessage($$$"""
            {"attachment":{"type":"template","payload":{"template_type":"generic","elements":[
              {"title":"Machine","subtitle":"129 EUR · Makes coffee","image_url":"https://a.example/1.png",
               "buttons":[{"type":"postback","title":"Buy","payload":"buy 1"},{"type":"web_url","title":"See","url":"https://a.example/"}]},
              {"title":"{{{new string('x', 79)}}}…","subtitle":"…"}]}},"metadata":"omnibot"}
            """);
    }

    [Theory]
    [InlineData("image/png", "image")]
    [InlineData("audio/mpeg", "audio")]
    [InlineData("video/mp4", "video")]
    [InlineData("application/pdf", "file")]
    [InlineData("image/*", "image")]
    public async Task Files_go_by_their_address(string contentType, string type)
    {
        await SendAsync(new Activity("message") { Attachments = [new Attachment(contentType, "https://a.example/f")] });
        AssertMessage($$$"""{"attachment":{"type":"{{{type}}}","payload":{"url":"https://a.example/f"}},"metadata":"omnibot"}""");
    }

    [Fact]
    public async Task A_file_that_Instagram_does_not_take_is_a_link()
    {
        await SendAsync(
            new Activity("message") { Attachments = [new Attachment("audio/mpeg", "https://a.example/f.mp3", name: "f.mp3")] }, isInstagram: true);
        AssertMessage("""{"text":"f.mp3\nhttps://a.example/f.mp3"}""");
    }

    [Fact]
    public async Task A_file_without_an_address_is_uploaded_with_the_message()
    {
        await SendAsync(new Activity("message") { Attachments = [new Attachment("image/png", "data:image/png;base64,iVBORw==", name: "a.png")] });
        var body = Assert.Single(_graph!.Calls).Body;
        Assert.Contains("name=filedata; filename=a.png", body, StringComparison.Ordinal);
        Assert.Contains("""{"id":"psid"}""", body, StringComparison.Ordinal);
        Assert.Contains("""{"attachment":{"type":"image","payload":{}},"metadata":"omnibot"}""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_marks_as_seen_and_shows_that_we_write()
    {
        await SendAsync(new Activity("typing"));
        AssertSent("""{"recipient":{"id":"psid"},"sender_action":"mark_seen"}""");
        AssertSent("""{"recipient":{"id":"psid"},"sender_action":"typing_on"}""", 1);
    }

    [Fact]
    public async Task Who_ticked_a_checkbox_is_addressed_by_the_reference()
    {
        await SendAsync(new Activity("message") { Text = "hi" }, to: "user_ref:u1");
        AssertSent("""{"recipient":{"user_ref":"u1"},"messaging_type":"RESPONSE","message":{"text":"hi","metadata":"omnibot"}}""");
    }

    [Theory]
    [InlineData(24, false, "RESPONSE", null)]
    [InlineData(24, true, "RESPONSE", null)]
    [InlineData(25, true, "MESSAGE_TAG", "HUMAN_AGENT")]
    [InlineData(168, true, "MESSAGE_TAG", "HUMAN_AGENT")]
    public async Task Within_the_window_of_who_writes_it_is_sent(int hours, bool isAgents, string type, string? tag)
    {
        await SendAsync(Words(isAgents), lastReceivedAt: s_now.AddHours(-hours));
        var sent = JsonNode.Parse(_graph!.Calls[0].Body)!;
        Assert.Equal((type, tag), (sent["messaging_type"]!.GetValue<string>(), sent["tag"]?.GetValue<string>()));
    }

    [Theory]
    [InlineData(25, false)]
    [InlineData(169, true)]
    public async Task Outside_of_it_nothing_is_sent(int hours, bool isAgents)
    {
        var refusal = await Assert.ThrowsAsync<ChannelException>(() => SendAsync(Words(isAgents), lastReceivedAt: s_now.AddHours(-hours)));
        Assert.Equal(ChannelError.Rejected, refusal.Error);
        Assert.Contains("2018278", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_graph!.Calls);
    }

    [Theory]
    [InlineData(10, 2018278, ChannelError.Rejected)]
    [InlineData(551, 1545041, ChannelError.Rejected)]
    [InlineData(613, 0, ChannelError.Throttled)]
    [InlineData(1200, 0, ChannelError.Unavailable)]
    public async Task An_error_says_whether_to_try_again(int code, int subcode, ChannelError error)
    {
        _graph!.Answer = context =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsJsonAsync(new { error = new { message = "m", code, error_subcode = subcode } });
        };
        Assert.Equal(error, (await Assert.ThrowsAsync<ChannelException>(() => SendAsync(new Activity("message") { Text = "hi" }))).Error);
    }

    private static Activity Words(bool isAgents) => new("message")
    {
        Text = "hi", From = new ChannelAccount("page", role: isAgents ? AgentSender.Role : RoleTypes.Bot),
    };

    private static Activity Choices(params CardAction[] actions) =>
        new("message") { Text = "Which?", SuggestedActions = new SuggestedActions { Actions = actions } };

    private Task<DeliveryReceipt> SendAsync(Activity activity, bool isInstagram = false, string to = "psid", DateTimeOffset? lastReceivedAt = null)
    {
        IChannel channel = isInstagram ? new InstagramChannel(_instagram!) : new MessengerChannel(_messenger!);
        return channel.SendAsync(
            new OutboundActivity(new ConversationKey(channel.Id, "page", to), OutboundOperation.Send, 1, activity, LastReceivedAt: lastReceivedAt), Cancellation);
    }

    private void AssertSent(string expected, int at = 0) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(_graph!.Calls[at].Body)), _graph.Calls[at].Body);

    private void AssertMessage(string expected, int at = 0) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(_graph!.Calls[at].Body)!["message"]), _graph.Calls[at].Body);
}
