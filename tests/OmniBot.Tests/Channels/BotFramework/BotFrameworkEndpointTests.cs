using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OmniBot.Channels.BotFramework;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.BotFramework;

public sealed class BotFrameworkEndpointTests : IAsyncDisposable
{
    private const string Message = """
        {"type":"message","id":"1","channelId":"emulator","serviceUrl":"http://localhost:9000","from":{"id":"u"},"recipient":{"id":"bot"},
         "conversation":{"id":"c"},"text":"hi","callerId":"urn:botframework:azure","own":{"kept":1}}
        """;

    private readonly ConversationsFake _conversations = new(new FakeTimeProvider());
    private WebApplication? _app;
    private HttpClient? _http;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_message_is_accepted_before_its_turn_runs()
    {
        _conversations.HoldTurns = new TaskCompletionSource();
        await StartAsync();
        using var response = await PostAsync(Message);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var inbound = Assert.Single(_conversations.Enqueued);
        Assert.Equal(new ConversationKey("botframework", "emulator/bot", "c"), inbound.Conversation);
        Assert.Null(inbound.Activity.CallerId);
        Assert.Equal(1, inbound.Activity.Properties["own"].GetProperty("kept").GetInt32());
    }

    [Fact]
    public async Task Expected_replies_come_in_the_answer()
    {
        _conversations.Bot = activity => [new Activity("message") { Text = $"You said {activity.Text}" }, new Activity("endOfConversation")];
        await StartAsync();
        using var response = await PostAsync(Message.Replace("\"text\"", "\"deliveryMode\":\"expectReplies\",\"text\"", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var activities = (await BodyAsync(response)).GetProperty("activities");
        Assert.Equal(2, activities.GetArrayLength());
        Assert.Equal("You said hi", activities[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_invoke_is_answered_with_its_status_and_body()
    {
        _conversations.Invoke = activity => new InvokeResponse { Status = 418, Body = new { name = activity.Name } };
        await StartAsync();
        using var response = await PostAsync(Message.Replace("\"message\"", "\"invoke\",\"name\":\"task/fetch\"", StringComparison.Ordinal));
        Assert.Equal(418, (int)response.StatusCode);
        Assert.Equal("task/fetch", (await BodyAsync(response)).GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_invoke_that_nobody_handles_is_answered_with_501()
    {
        await StartAsync();
        using var response = await PostAsync(Message.Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData("\"type\":\"message\",", "no type")]
    [InlineData("\"channelId\":\"emulator\",", "no channelId")]
    [InlineData("\"serviceUrl\":\"http://localhost:9000\",", "no serviceUrl")]
    [InlineData("\"from\":{\"id\":\"u\"},", "no from.id")]
    [InlineData("\"recipient\":{\"id\":\"bot\"},", "no recipient.id")]
    [InlineData("\"conversation\":{\"id\":\"c\"},", "no conversation.id")]
    [InlineData("{", "not an activity")]
    public async Task What_is_missing_is_named(string missing, string detail)
    {
        await StartAsync();
        using var response = await PostAsync(Message.Replace(missing, "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(detail, (await BodyAsync(response)).GetProperty("detail").GetString());
        Assert.Empty(_conversations.Enqueued);
    }

    [Fact]
    public async Task A_field_of_the_wrong_type_is_named()
    {
        await StartAsync();
        using var response = await PostAsync(Message.Replace("\"hi\"", "5", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("$.text", (await BodyAsync(response)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_body_that_is_too_large_or_no_json_is_refused()
    {
        await StartAsync(("MaxActivityBytes", "1024"));
        using var large = await PostAsync(Message.Replace("hi", new string('x', 1024), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var text = await PostAsync(Message, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
    }

    [Fact]
    public async Task Outside_of_Development_nothing_is_accepted_without_credentials()
    {
        await StartAsync("Production");
        await ExpectUnauthorizedAsync(await PostAsync(Message));
    }

    [Fact]
    public async Task With_credentials_only_genuine_tokens_for_the_activitys_service_and_channel_are_accepted()
    {
        await using var issuer = await TokenIssuer.StartAsync(Cancellation);
        await StartAsync(
            "Production", ("AppId", TokenIssuer.AppId), ("AppPassword", "secret"), ("ChannelMetadataUrl", $"{issuer.Url}/metadata"));
        var message = Message.Replace("http://localhost:9000", TokenIssuer.ServiceUrl, StringComparison.Ordinal);
        await ExpectUnauthorizedAsync(await PostAsync(message));
        await ExpectUnauthorizedAsync(await PostAsync(message, configure: Token(issuer, token => token.Audience = "other")));
        await ExpectUnauthorizedAsync(await PostAsync(message, configure: Token(issuer, token => token.Claims["serviceurl"] = "https://other.botframework.com/")));
        await ExpectUnauthorizedAsync(await PostAsync(message.Replace("emulator", "slack", StringComparison.Ordinal), configure: Token(issuer)));
        await ExpectUnauthorizedAsync(await PostAsync(Message, configure: Token(issuer, token => token.Claims["serviceurl"] = "http://localhost:9000")));
        using var accepted = await PostAsync(message, configure: Token(issuer));
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal("urn:botframework:azure", Assert.Single(_conversations.Enqueued).Activity.CallerId);
    }

    private static Action<HttpRequestMessage> Token(TokenIssuer issuer, Action<Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor>? change = null) =>
        request => request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {issuer.Token(new FakeTimeProvider().GetUtcNow(), change)}");

    [Fact]
    public async Task Without_credentials_only_this_machine_and_its_service_urls_are_served()
    {
        await StartAsync();
        await ExpectUnauthorizedAsync(await PostAsync(Message.Replace("localhost:9000", "smba.example", StringComparison.Ordinal)));
        await ExpectUnauthorizedAsync(await PostAsync(Message, configure: request => request.Headers.Host = "bot.tunnel.example"));
        await ExpectUnauthorizedAsync(await PostAsync(Message, configure: request => request.Headers.Add("X-Forwarded-For", "203.0.113.7")));
        await ExpectUnauthorizedAsync(await PostAsync(Message, configure: request => request.Headers.TryAddWithoutValidation("Authorization", "Bearer x.y.z")));
        using var empty = await PostAsync(Message, configure: request => request.Headers.TryAddWithoutValidation("Authorization", "Bearer "));
        Assert.Equal(HttpStatusCode.Accepted, empty.StatusCode);
    }

    private async Task ExpectUnauthorizedAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Empty(_conversations.Enqueued);
        }
    }

    private Task StartAsync(params (string Name, string Value)[] settings) => StartAsync("Development", settings);

    private async Task StartAsync(string environment, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(
            settings.ToDictionary(setting => $"Channels:BotFramework:{setting.Name}", setting => (string?)setting.Value));
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider())
            .AddSingleton<IConversationDispatcher>(_conversations)
            .AddSingleton<SenderLimiter>()
            .AddBotFramework(builder.Configuration);
        _app = builder.Build();
        _app.MapBotFramework();
        await _app.StartAsync(Cancellation);
        _http = new HttpClient { BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json", Action<HttpRequestMessage>? configure = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, contentType) };
        configure?.Invoke(request);
        return await _http!.SendAsync(request, Cancellation);
    }

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement;
}
