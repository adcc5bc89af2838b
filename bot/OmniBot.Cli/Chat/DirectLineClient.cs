using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Core.Schema;

namespace OmniBot.Cli.Chat;

/// <summary>A client of a bot's Direct Line 3.0 endpoint, for the terminal.</summary>
internal sealed class DirectLineClient(Uri server) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(server, "/v3/directline/") };
    private string _conversationId = "";
    private Uri? _stream;

    /// <summary>Begins a conversation.</summary>
    /// <exception cref="HttpRequestException">The server is not there, or is no Direct Line server.</exception>
    public async Task StartAsync(string locale, CancellationToken cancellationToken)
    {
        var token = await PostAsync("tokens/generate", [], cancellationToken);
        _http.DefaultRequestHeaders.Authorization = new("Bearer", (string?)token["token"]);
        var conversation = await PostAsync("conversations", new JsonObject { ["locale"] = locale }, cancellationToken);
        _conversationId = (string?)conversation["conversationId"] ?? throw new HttpRequestException("The server gave no conversation.");
        _stream = new Uri((string?)conversation["streamUrl"] ?? throw new HttpRequestException("The server gave no stream."));
    }

    public async Task SendAsync(string text, string locale, CancellationToken cancellationToken) =>
        await PostAsync(
            $"conversations/{Uri.EscapeDataString(_conversationId)}/activities",
            new JsonObject
            {
                ["type"] = ActivityTypes.Message,
                ["text"] = text,
                ["locale"] = locale,
                ["from"] = new JsonObject { ["id"] = "me" },
                ["localTimezone"] = TimeZoneInfo.Local.Id,
            },
            cancellationToken);

    /// <summary>The bot's activities, as they come.</summary>
    public async IAsyncEnumerable<Activity> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(_stream!, cancellationToken);
        var buffer = new byte[16 * 1024];
        using var frame = new MemoryStream();
        while (socket.State == WebSocketState.Open)
        {
            var part = await socket.ReceiveAsync(buffer, cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                yield break;
            }

            frame.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage)
            {
                continue;
            }

            var activities = frame.Length == 0 ? null : JsonNode.Parse(frame.ToArray())?["activities"] as JsonArray;
            frame.SetLength(0);
            foreach (var activity in activities ?? [])
            {
                yield return ActivityJson.Deserialize(activity!.ToJsonString());
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonObject> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync(path, body, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"{path} was answered with {(int)response.StatusCode}.", null, response.StatusCode);
        }

        return await response.Content.ReadFromJsonAsync<JsonObject>(JsonSerializerOptions.Web, cancellationToken) ?? [];
    }
}
