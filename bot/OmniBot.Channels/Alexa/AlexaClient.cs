using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Alexa;

/// <summary>Asks Alexa to say something while the answer is being made.</summary>
/// <remarks>Source: Alexa Skills Kit, "Progressive Response API Reference": at most 5 for a request.</remarks>
internal sealed class AlexaClient(IOptions<AlexaOptions> options, ILogger<AlexaClient> logger) : IDisposable
{
    // The token goes to Amazon only, whatever a request says.
    private static readonly HashSet<string> s_hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "api.amazonalexa.com", "api.eu.amazonalexa.com", "api.fe.amazonalexa.com",
    };

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(3),
    };

    /// <summary>Where progressive responses of a request go; null when it names no host of Alexa's.</summary>
    public static Uri? DirectivesOf(string? apiEndpoint, string apiUrl) =>
        apiUrl.Length > 0
            ? new Uri($"{apiUrl}/v1/directives")
            : Uri.TryCreate(apiEndpoint, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Port == 443 && s_hosts.Contains(uri.Host)
                ? new Uri(uri, "/v1/directives")
                : null;

    /// <summary>Says the text. A failure is logged and else of no consequence.</summary>
    public async Task SpeakAsync(AlexaRequest to, string text, CancellationToken cancellationToken)
    {
        if (to.ApiToken is not { } token || DirectivesOf(to.ApiEndpoint, options.Value.ApiUrl) is not { } uri)
        {
            return;
        }

        var body = new JsonObject
        {
            ["header"] = new JsonObject { ["requestId"] = to.Id },
            ["directive"] = new JsonObject { ["type"] = "VoicePlayer.Speak", ["speech"] = $"<speak>{AlexaSpeech.OfText(text)}</speak>" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, uri)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, ActivityJson.Options))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
        };
        try
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await _http.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                AlexaLog.ProgressNotTaken(logger, $"HTTP {(int)response.StatusCode}");
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or FormatException)
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                AlexaLog.ProgressNotTaken(logger, exception.GetType().Name);
            }
        }
    }

    public void Dispose() => _http.Dispose();
}
