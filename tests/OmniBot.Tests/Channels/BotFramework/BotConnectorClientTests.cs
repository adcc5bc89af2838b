using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OmniBot.Channels.BotFramework;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.BotFramework;

public sealed class BotConnectorClientTests : IDisposable
{
    private static readonly ConversationKey s_key = new("botframework", "emulator/bot", "a|b/c");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly ConnectorHttp _http;
    private readonly BotFrameworkChannel _channel;

    public BotConnectorClientTests()
    {
        var options = Options.Create(new BotFrameworkOptions { CallTimeout = TimeSpan.FromSeconds(1) });
        _http = new ConnectorHttp(options, new ConnectorCredential(options), _time);
        _channel = new BotFrameworkChannel(
            new BotConnectorClient(_http), _http, new ServiceUrls(options, new Development()), new ConnectorPace(_time), NullLogger<BotFrameworkChannel>.Instance);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task A_reply_is_posted_to_the_activity_that_it_answers(string ending)
    {
        await using var connector = await ConnectorFake.StartAsync();
        var receipt = await SendAsync(new Activity("message") { Id = "1", Text = "hi ✓", ReplyToId = "q 1" }, connector.Url + ending);
        Assert.Equal("theirs", receipt.ChannelActivityId);
        var (method, path, body) = Assert.Single(connector.Calls);
        Assert.Equal(("POST", "/v3/conversations/a%7Cb%2Fc/activities/q%201"), (method, path));
        Assert.Equal("hi ✓", JsonDocument.Parse(body).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_answers_nothing_is_posted_to_the_conversation()
    {
        await using var connector = await ConnectorFake.StartAsync();
        await SendAsync(new Activity("message") { Id = "1" }, connector.Url);
        Assert.Equal(("POST", "/v3/conversations/a%7Cb%2Fc/activities"), (connector.Calls[0].Method, connector.Calls[0].Path));
    }

    [Fact]
    public async Task Changes_and_deletions_go_to_the_id_that_the_channel_gave()
    {
        await using var connector = await ConnectorFake.StartAsync();
        await SendAsync(new Activity("message") { Id = "1" }, connector.Url, OutboundOperation.Update, "theirs/1");
        await SendAsync(new Activity("messageDelete") { Id = "1" }, connector.Url, OutboundOperation.Delete, "theirs/1");
        await SendAsync(new Activity("message") { Id = "1" }, connector.Url, OutboundOperation.Update);
        Assert.Equal(
            [("PUT", "theirs%2F1"), ("DELETE", "theirs%2F1"), ("PUT", "1")],
            connector.Calls.Select(call => (call.Method, call.Path[(call.Path.LastIndexOf('/') + 1)..])));
    }

    [Theory]
    [InlineData(408, ChannelError.Unavailable)]
    [InlineData(412, ChannelError.Unavailable)]
    [InlineData(429, ChannelError.Throttled)]
    [InlineData(500, ChannelError.Unavailable)]
    [InlineData(503, ChannelError.Unavailable)]
    [InlineData(400, ChannelError.Rejected)]
    [InlineData(403, ChannelError.Rejected)]
    [InlineData(404, ChannelError.Rejected)]
    [InlineData(413, ChannelError.Rejected)]
    [InlineData(307, ChannelError.Rejected)]
    public async Task An_error_says_whether_to_try_again(int status, ChannelError error)
    {
        await using var connector = await ConnectorFake.StartAsync();
        connector.Answer = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        Assert.Equal(error, (await Assert.ThrowsAsync<ChannelException>(() => SendAsync(new Activity("message") { Id = "1" }, connector.Url))).Error);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Sun, 01 Mar 2026 09:00:30 GMT", 30)]
    [InlineData("Sun, 01 Mar 2026 08:00:00 GMT", 0)]
    public async Task A_wait_that_is_asked_for_is_passed_on(string retryAfter, int seconds)
    {
        await using var connector = await ConnectorFake.StartAsync();
        connector.Answer = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        };
        var exception = await Assert.ThrowsAsync<ChannelException>(() => SendAsync(new Activity("message") { Id = "1" }, connector.Url));
        Assert.Equal(TimeSpan.FromSeconds(seconds), exception.RetryAfter);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_or_is_not_there_is_unavailable()
    {
        string url;
        await using (var connector = await ConnectorFake.StartAsync())
        {
            url = connector.Url;
            connector.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
            Assert.Equal(ChannelError.Unavailable, (await Assert.ThrowsAsync<ChannelException>(() => SendAsync(new Activity("message") { Id = "1" }, url))).Error);
        }

        Assert.Equal(ChannelError.Unavailable, (await Assert.ThrowsAsync<ChannelException>(() => SendAsync(new Activity("message") { Id = "1" }, url))).Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("taken")]
    [InlineData("[1]")]
    [InlineData("""{"activity":{"id":"inner"}}""")]
    public async Task An_answer_without_an_id_is_a_success_all_the_same(string answer)
    {
        await using var connector = await ConnectorFake.StartAsync();
        connector.Answer = context => context.Response.WriteAsync(answer);
        Assert.Null((await SendAsync(new Activity("message") { Id = "1" }, connector.Url)).ChannelActivityId);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://127.0.0.1@evil.example/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("")]
    public async Task Nothing_is_sent_to_other_machines_without_credentials(string serviceUrl) =>
        Assert.Equal(ChannelError.Rejected, (await Assert.ThrowsAsync<ChannelException>(() => SendAsync(new Activity("message") { Id = "1" }, serviceUrl))).Error);

    private Task<DeliveryReceipt> SendAsync(
        Activity activity, string serviceUrl, OutboundOperation operation = OutboundOperation.Send, string? channelActivityId = null)
    {
        activity.ServiceUrl = serviceUrl;
        activity.Conversation = new ConversationAccount { Id = "a|b/c" };
        return _channel.SendAsync(new OutboundActivity(s_key, operation, 1, activity, channelActivityId), Cancellation);
    }
}
