using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OmniBot.Channels.Instagram;
using OmniBot.Channels.Messenger;
using OmniBot.Channels.Webhooks;
using OmniBot.Channels.WhatsApp;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;

namespace OmniBot.Tests.Channels.Meta;

public sealed class MetaEndpointTests : IAsyncDisposable
{
    private const string Status = """
        "messages":[{"from":"4915","id":"wamid.A","timestamp":"1","type":"text","text":{"body":"hi"} }],"statuses":[{"id":"wamid.S","status":"read","timestamp":"1"}]
        """;

    private readonly ConversationsFake _conversations = new(new FakeTimeProvider());
    private readonly ReportsFake _reports = new();
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

    [Theory]
    [InlineData("whatsapp", "WhatsApp")]
    [InlineData("messenger", "Messenger")]
    [InlineData("instagram", "Instagram")]
    public async Task A_channel_that_is_not_configured_names_what_is_missing(string path, string section)
    {
        await StartAsync(($"Channels:{section}:AppSecrets:0", "s"));
        using var answer = await _http!.PostAsync(new Uri($"/api/{path}", UriKind.Relative), new StringContent("{}"), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains($"Channels:{section}:VerifyToken", problem, StringComparison.Ordinal);
        Assert.Contains($"Channels:{section}:AccessToken", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("AppSecrets", problem, StringComparison.Ordinal);
        var description = _app!.Services.GetServices<ChannelDescription>().Single(channel => channel.Id == path);
        Assert.Equal([$"Channels:{section}:VerifyToken", $"Channels:{section}:AccessToken"], description.Missing);
    }

    [Fact]
    public async Task The_handshake_gives_the_challenge_back_to_who_knows_the_word()
    {
        await StartConfiguredAsync();
        using var answer = await GetAsync("hub.mode=subscribe&hub.verify_token=the+word&hub.challenge=1158201444");
        Assert.Equal((HttpStatusCode.OK, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("1158201444", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("hub.mode=subscribe&hub.verify_token=guess&hub.challenge=1")]
    [InlineData("hub.mode=subscribe&hub.challenge=1")]
    [InlineData("hub.mode=unsubscribe&hub.verify_token=the+word&hub.challenge=1")]
    [InlineData("hub.mode=subscribe&hub.verify_token=the+word")]
    [InlineData("")]
    public async Task Other_handshakes_are_refused(string query)
    {
        await StartConfiguredAsync();
        using var answer = await GetAsync(query);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_signed_call_is_stored_before_it_is_answered()
    {
        await StartConfiguredAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Body, "s"));
        Assert.Equal("hi", Assert.Single(_conversations.Enqueued).Activity.Text);
        Assert.Equal("wamid.S", Assert.Single(_reports.Reports).ChannelActivityId);
    }

    [Fact]
    public async Task A_call_that_is_not_Metas_is_refused()
    {
        await StartConfiguredAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Body, "another"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("[]", "s"));
        Assert.Empty(_conversations.Enqueued);
        Assert.Empty(_reports.Reports);
    }

    [Theory]
    [InlineData("Channels:WhatsApp:GraphVersion", "26")]
    [InlineData("Channels:WhatsApp:GraphUrl", "graph")]
    [InlineData("Channels:WhatsApp:MessagesPerSecond", "0")]
    [InlineData("Channels:WhatsApp:OutsideWindowTemplate:Name", "Not Allowed")]
    [InlineData("Channels:Messenger:AppId", "x")]
    public async Task Settings_are_checked_at_the_start(string setting, string value) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync((setting, value)));

    private static string Body => WhatsApp.WhatsAppMapperTests.Change(Status);

    private Task<HttpResponseMessage> GetAsync(string query) => _http!.GetAsync(new Uri($"/api/whatsapp?{query}", UriKind.Relative), Cancellation);

    private async Task<HttpStatusCode> PostAsync(string body, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/whatsapp") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Hub-Signature-256", MetaSignatureTests.Sign(Encoding.UTF8.GetBytes(body), secret));
        using var response = await _http!.SendAsync(request, Cancellation);
        return response.StatusCode;
    }

    private Task StartConfiguredAsync() => StartAsync(
        ("Channels:WhatsApp:AppSecrets:0", "s"), ("Channels:WhatsApp:VerifyToken", "the word"), ("Channels:WhatsApp:AccessToken", "t"));

    private async Task StartAsync(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)));
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddProblemDetails()
            .AddSingleton<IConversationDispatcher>(_conversations)
            .AddSingleton<IDeliveryReports>(_reports)
            .AddWebhooks(builder.Configuration)
            .AddWhatsApp(builder.Configuration)
            .AddMessenger(builder.Configuration)
            .AddInstagram(builder.Configuration);
        _app = builder.Build();
        _app.MapWhatsApp();
        _app.MapMessenger();
        _app.MapInstagram();
        await _app.StartAsync(Cancellation);
        _http = new HttpClient { BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    private sealed class ReportsFake : IDeliveryReports
    {
        public List<DeliveryReport> Reports { get; } = [];

        public Task ReportAsync(IReadOnlyList<DeliveryReport> reports, CancellationToken cancellationToken)
        {
            Reports.AddRange(reports);
            return Task.CompletedTask;
        }
    }
}
