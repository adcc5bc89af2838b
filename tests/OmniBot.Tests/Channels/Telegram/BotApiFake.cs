using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Telegram;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.Telegram;

/// <summary>The Bot API on loopback: it keeps its calls and answers with what was put in, then with success.</summary>
internal sealed class BotApiFake : IAsyncDisposable
{
    public const string Token = "7:SECRET-key";
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly Queue<(HttpStatusCode Status, string Body)> _answers = [];
    private readonly List<(int Count, TaskCompletionSource Source)> _waiting = [];

    private BotApiFake(WebApplication app)
    {
        _app = app;
        app.MapPost("/bot{token}/{method}", async (string token, string method, HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            var body = await reader.ReadToEndAsync();
            lock (_lock)
            {
                Calls.Add((method, request.HasJsonContentType() ? JsonNode.Parse(body)!.AsObject() : [], body));
                foreach (var (_, source) in _waiting.Where(waiting => waiting.Count <= Calls.Count))
                {
                    source.TrySetResult();
                }

                var (status, answer) = _answers.TryDequeue(out var next) ? next : (HttpStatusCode.OK, method.StartsWith("send", StringComparison.Ordinal)
                    && method != "sendChatAction" || method.StartsWith("edit", StringComparison.Ordinal)
                        ? """{"ok":true,"result":{"message_id":77,"date":1,"chat":{"id":42,"type":"private"}}}"""
                        : method == "getUpdates" ? """{"ok":true,"result":[]}""" : """{"ok":true,"result":true}""");
                return Results.Text(answer, "application/json", statusCode: (int)status);
            }
        });
    }

    public List<(string Method, JsonObject Fields, string Body)> Calls { get; } = [];

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<BotApiFake> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new BotApiFake(builder.Build());
        await fake._app.StartAsync();
        return fake;
    }

    /// <summary>Done once so many calls have come.</summary>
    public Task WaitForCallsAsync(int count)
    {
        lock (_lock)
        {
            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, source));
            if (Calls.Count >= count)
            {
                source.SetResult();
            }

            return source.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    public void Answer(HttpStatusCode status, string body)
    {
        lock (_lock)
        {
            _answers.Enqueue((status, body));
        }
    }

    public void Refuse(int code, string description, string parameters = "{}") =>
        Answer((HttpStatusCode)code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}","parameters":{{parameters}}}""");

    public TelegramOptions Options(Action<TelegramOptions>? set = null)
    {
        var options = new TelegramOptions { Token = Token, ApiUrl = Url, ChatMessagesPerSecond = 1000, GroupMessagesPerMinute = 60_000, MessagesPerSecond = 10_000 };
        set?.Invoke(options);
        return options;
    }

    public static TelegramClient ClientOf(TelegramOptions options)
    {
        var wrapped = Microsoft.Extensions.Options.Options.Create(options);
        return new TelegramClient(wrapped, new TelegramPacer(wrapped), NullLogger<TelegramClient>.Instance);
    }

    public async Task<DeliveryReceipt> SendAsync(
        Activity activity, string conversation = "42", OutboundOperation operation = OutboundOperation.Send, string? sent = null,
        string account = "7", Action<TelegramOptions>? set = null)
    {
        using var client = ClientOf(Options(set));
        var channel = new TelegramChannel(client, NullLogger<TelegramChannel>.Instance);
        return await channel.SendAsync(
            new OutboundActivity(new ConversationKey(ChannelIds.Telegram, account, conversation), operation, 1, activity, sent), CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
