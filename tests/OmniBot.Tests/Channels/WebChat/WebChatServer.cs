using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
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
using OmniBot.Channels.WebChat;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.Tests.Channels.WebChat;

/// <summary>The real endpoints on a real port, with a client's calls.</summary>
internal sealed class WebChatServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebChatServer(WebApplication app, FakeTimeProvider time, ConversationsFake conversations, string folder)
    {
        _app = app;
        Time = time;
        Conversations = conversations;
        Folder = folder;
        Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient { BaseAddress = new Uri(Url) };
    }

    public FakeTimeProvider Time { get; }

    public ConversationsFake Conversations { get; }

    public string Folder { get; }

    public string Url { get; }

    public HttpClient Http { get; }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<WebChatServer> StartAsync(params (string Name, string Value)[] settings)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        var conversations = new ConversationsFake(time);
        var folder = Directory.CreateTempSubdirectory("omnibot-webchat-").FullName;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { WebRootPath = Path.Combine(Repository.Root, "bot/OmniBot.Host/wwwroot") });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
            settings.Prepend(("DataFolder", folder)).ToDictionary(setting => $"Channels:WebChat:{setting.Item1}", setting => (string?)setting.Item2));
        builder.Services.AddSingleton<TimeProvider>(time)
            .AddSingleton<IConversationDispatcher>(conversations)
            .AddSingleton<IConversationStore>(conversations)
            .AddSingleton<IConversationFeed>(conversations)
            .AddWebChat(builder.Configuration);
        var app = builder.Build();
        app.UseWebSockets();
        app.MapWebChat();
        app.MapChatPage();
        await app.StartAsync(Cancellation);
        conversations.Channel = app.Services.GetRequiredService<IChannel>();
        return new WebChatServer(app, time, conversations, folder);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token = null, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string json => new StringContent(json, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        return await Http.SendAsync(request, Cancellation);
    }

    public async Task<JsonElement> CallAsync(HttpMethod method, string path, string? token = null, object? body = null)
    {
        using var response = await SendAsync(method, path, token, body);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>A token, and its conversation begun.</summary>
    public async Task<(string Id, string Token, string StreamUrl)> BeginAsync(object? generateBody = null)
    {
        var generated = await CallAsync(HttpMethod.Post, "tokens/generate", body: generateBody);
        var begun = await CallAsync(HttpMethod.Post, "conversations", generated.GetProperty("token").GetString(), new { locale = "de-DE" });
        return (
            begun.GetProperty("conversationId").GetString()!,
            begun.GetProperty("token").GetString()!,
            begun.GetProperty("streamUrl").GetString()!);
    }

    public ConversationKey KeyOf(string conversationId) => new("webchat", "bot", conversationId);

    public static async Task<ClientWebSocket> OpenAsync(string streamUrl, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new Uri(streamUrl), Cancellation);
        return socket;
    }

    /// <summary>The next frame's text; null when the server closed.</summary>
    public static async Task<string?> ReadTextAsync(ClientWebSocket socket)
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, Cancellation);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            text.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(text.ToArray());
            }
        }
    }

    /// <summary>The next activity set.</summary>
    public static async Task<(IReadOnlyList<JsonElement> Activities, string Watermark)> ReadSetAsync(ClientWebSocket socket)
    {
        var set = JsonDocument.Parse((await ReadTextAsync(socket))!).RootElement;
        return ([.. set.GetProperty("activities").EnumerateArray()], set.GetProperty("watermark").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
