using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OmniBot.Channels.Twilio;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.Twilio;

public sealed class TwilioChannelTests : IAsyncLifetime
{
    private const string Account = "AC00000000000000000000000000000000";
    private static readonly DateTimeOffset s_now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private readonly List<(string Path, string? Authorization, Dictionary<string, string> Fields)> _calls = [];
    private readonly TwilioOptions _options = new() { AccountSid = Account, AuthToken = "SECRET" };
    private (HttpStatusCode Status, string Body, string? RetryAfter) _answer = (HttpStatusCode.Created, """{"sid":"SM77","status":"queued"}""", null);
    private WebApplication _api = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _api = builder.Build();
        _api.MapPost("/{**path}", async (HttpRequest request, HttpResponse response) =>
        {
            var form = await request.ReadFormAsync();
            _calls.Add((request.Path, request.Headers.Authorization, form.ToDictionary(field => field.Key, field => field.Value.ToString())));
            response.Headers.RetryAfter = _answer.RetryAfter;
            return Results.Text(_answer.Body, "application/json", statusCode: (int)_answer.Status);
        });
        await _api.StartAsync();
        _options.ApiUrl = _api.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_text_goes_from_our_number_to_theirs_and_comes_back_with_its_SID()
    {
        _options.PublicUrl = "https://bot.example/";
        Assert.Equal("SM77", (await SendAsync(MessageFactory.Text("Hi & bye"))).ChannelActivityId);
        var (path, authorization, fields) = Assert.Single(_calls);
        Assert.Equal($"/2010-04-01/Accounts/{Account}/Messages.json", path);
        Assert.Equal("Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{Account}:SECRET")), authorization);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["To"] = "+1555", ["From"] = "+1666", ["Body"] = "Hi & bye", ["StatusCallback"] = "https://bot.example/api/twilio/status",
            },
            fields);
    }

    [Fact]
    public async Task An_API_key_and_a_messaging_service_are_used_when_there_are_some()
    {
        (_options.ApiKeySid, _options.ApiKeySecret, _options.MessagingServiceSid) = ("SK1", "key", "MG1");
        await SendAsync(MessageFactory.Text("Hi"));
        Assert.Equal("Basic " + Convert.ToBase64String("SK1:key"u8), _calls[0].Authorization);
        Assert.Equal(("MG1", "+1666"), (_calls[0].Fields["MessagingServiceSid"], _calls[0].Fields["From"]));
    }

    [Fact]
    public async Task WhatsApp_gets_the_file_and_SMS_its_address_unless_numbers_can_MMS()
    {
        var picture = new Activity(ActivityTypes.Message) { Text = "Look", Attachments = [new Attachment("image/png", "https://shop.example/a.png", name: "A machine")] };
        await SendAsync(picture, "whatsapp:");
        await SendAsync(picture);
        _options.Mms = true;
        await SendAsync(picture);
        Assert.Equal(
            [("Look", "https://shop.example/a.png"), ("Look\nA machine: https://shop.example/a.png", null), ("Look", "https://shop.example/a.png")],
            _calls.Select(call => (call.Fields["Body"], call.Fields.GetValueOrDefault("MediaUrl"))));
    }

    [Fact]
    public async Task A_file_that_Twilio_can_not_fetch_is_refused() =>
        Assert.Equal(ChannelError.Rejected, (await Assert.ThrowsAsync<ChannelException>(() => SendAsync(
            new Activity(ActivityTypes.Message) { Attachments = [new Attachment("image/png", "data:image/png;base64,AA==")] }, "whatsapp:"))).Error);

    [Fact]
    public async Task A_day_after_the_users_last_message_WhatsApp_gets_the_template_or_nothing()
    {
        var late = s_now - TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1);
        var exception = await Assert.ThrowsAsync<ChannelException>(() => SendAsync(MessageFactory.Text("Hi"), "whatsapp:", late));
        Assert.Equal(ChannelError.Rejected, exception.Error);
        Assert.StartsWith("63016", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_calls);

        _options.TemplateContentSid = "HX1";
        await SendAsync(MessageFactory.Text("Hi\n\"you\""), "whatsapp:", late);
        Assert.Equal(("HX1", "{\"1\":\"Hi \\u0022you\\u0022\"}"), (_calls[0].Fields["ContentSid"], _calls[0].Fields["ContentVariables"]));
        Assert.False(_calls[0].Fields.ContainsKey("Body"));

        await SendAsync(MessageFactory.Text("Hi"), "whatsapp:", s_now - TimeSpan.FromHours(23));
        await SendAsync(MessageFactory.Text("Hi"), "", late);
        Assert.All(_calls.Skip(1), call => Assert.Equal("Hi", call.Fields["Body"]));
    }

    [Fact]
    public async Task What_can_not_be_sent_is_left_out()
    {
        await SendAsync(new Activity(ActivityTypes.Typing));
        await SendAsync(new Activity(ActivityTypes.Event) { Name = "x" });
        Assert.Empty(_calls);
    }

    [Theory]
    [InlineData(429, 20429, ChannelError.Throttled)]
    [InlineData(429, null, ChannelError.Throttled)]
    [InlineData(400, 63018, ChannelError.Throttled)]
    [InlineData(400, 21610, ChannelError.Rejected)]
    [InlineData(400, 21211, ChannelError.Rejected)]
    [InlineData(400, 21614, ChannelError.Rejected)]
    [InlineData(400, 63016, ChannelError.Rejected)]
    [InlineData(400, 99999, ChannelError.Rejected)]
    [InlineData(401, 20003, ChannelError.Unavailable)]
    [InlineData(503, 20503, ChannelError.Unavailable)]
    [InlineData(502, null, ChannelError.Unavailable)]
    public async Task Errors_say_whether_to_try_again(int status, int? code, ChannelError error)
    {
        _answer = ((HttpStatusCode)status, code is null ? "<html>" : $$"""{"code":{{code}},"message":"about 'private words'","status":{{status}}}""", "7");
        var exception = await Assert.ThrowsAsync<ChannelException>(() => SendAsync(MessageFactory.Text("private words")));
        Assert.Equal((error, error == ChannelError.Rejected ? null : TimeSpan.FromSeconds(7)), (exception.Error, exception.RetryAfter));
        Assert.Contains($"{code ?? status}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("private", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_thrown_names_the_token()
    {
        _options.ApiUrl = "http://127.0.0.1:1";
        var exception = await Assert.ThrowsAsync<ChannelException>(() => SendAsync(MessageFactory.Text("Hi")));
        Assert.Equal(ChannelError.Unavailable, exception.Error);
        Assert.DoesNotContain("SECRET", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Segments_are_counted()
    {
        var counted = new List<(int, object?)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == TwilioMetrics.MeterName)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<int>((_, count, tags, _) => counted.Add((count, tags[0].Value)));
        listener.Start();
        await SendAsync(MessageFactory.Text(new string('a', 200)));
        Assert.Contains((2, (object?)"GSM-7"), counted);
    }

    private async Task<DeliveryReceipt> SendAsync(Activity activity, string prefix = "", DateTimeOffset? lastReceivedAt = null)
    {
        var options = Microsoft.Extensions.Options.Options.Create(_options);
        var time = new FakeTimeProvider(s_now);
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var client = new TwilioClient(options, time);
        using var pacer = new TwilioPacer(options);
        using var metrics = new TwilioMetrics(services.GetRequiredService<IMeterFactory>());
        var channel = new TwilioChannel(client, pacer, metrics, options, time, NullLogger<TwilioChannel>.Instance);
        return await channel.SendAsync(
            new OutboundActivity(
                new ConversationKey(ChannelIds.Twilio, $"{prefix}+1666", $"{prefix}+1555"), OutboundOperation.Send, 1, activity, LastReceivedAt: lastReceivedAt),
            CancellationToken.None);
    }
}
