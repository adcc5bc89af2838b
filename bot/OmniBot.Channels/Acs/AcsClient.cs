using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Identity;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Acs;

/// <summary>Calls the messages and SMS APIs. A call that is made again has the same repeatability id, so that the service takes it once.</summary>
/// <remarks>Source: Azure Communication Services REST API, NotificationMessages: Send, and Sms: Send.</remarks>
internal sealed class AcsClient(IOptions<AcsOptions> options, AcsCredential credential, TimeProvider time) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = options.Value.CallTimeout,
    };

    /// <summary>Sends a message of an advanced messaging channel.</summary>
    /// <returns>The service's id for it.</returns>
    /// <exception cref="ChannelException">The service did not take it.</exception>
    public async Task<string?> SendMessageAsync(JsonObject message, string repeatableAs, CancellationToken cancellationToken)
    {
        var answer = await CallAsync($"/messages/notifications:send?api-version={options.Value.MessagesApiVersion}", message, repeatableAs, cancellationToken);
        return answer.Field("receipts").Items().Select(receipt => receipt.Text("messageId")).FirstOrDefault();
    }

    /// <inheritdoc cref="SendMessageAsync"/>
    public async Task<string?> SendSmsAsync(string from, string to, string text, string repeatableAs, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["from"] = from,
            ["smsRecipients"] = new JsonArray(new JsonObject
            {
                ["to"] = to,
                ["repeatabilityRequestId"] = GuidOf(repeatableAs),
                ["repeatabilityFirstSent"] = Now(),
            }),
            ["message"] = text,
            ["smsSendOptions"] = new JsonObject { ["enableDeliveryReport"] = true },
        };
        var answer = await CallAsync($"/sms?api-version={options.Value.SmsApiVersion}", body, null, cancellationToken);
        var result = answer.Field("value").Items().FirstOrDefault();
        if (result.Field("successful").ValueKind == JsonValueKind.False)
        {
            var status = result.Field("httpStatusCode") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var code) ? code : 400;
            throw ErrorOf(status, null, null);
        }

        return result.Text("messageId");
    }

    public void Dispose() => _http.Dispose();

    internal static ChannelException ErrorOf(int status, string? code, TimeSpan? retryAfter) => new(
        status switch
        {
            429 => ChannelError.Throttled,
            408 or >= 500 => ChannelError.Unavailable,
            _ => ChannelError.Rejected,
        },
        $"Azure Communication Services answered with {status} {code}".TrimEnd() + ".",
        retryAfter);

    // A UUID that is the same for the same message.
    private static string GuidOf(string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();

    private string Now() => time.GetUtcNow().UtcDateTime.ToString("r", CultureInfo.InvariantCulture);

    private async Task<JsonElement> CallAsync(string path, JsonObject content, string? repeatableAs, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(content, ActivityJson.Options);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(credential.Endpoint + path))
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        if (repeatableAs is not null)
        {
            request.Headers.Add("Repeatability-Request-ID", GuidOf(repeatableAs));
            request.Headers.Add("Repeatability-First-Sent", Now());
        }

        try
        {
            await credential.SignAsync(request, body, cancellationToken);
            using var response = await _http.SendAsync(request, cancellationToken);
            var answer = VendorJson.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return response.IsSuccessStatusCode
                ? answer
                : throw ErrorOf((int)response.StatusCode, answer.Field("error").Text("code"), RetryAfterOf(response));
        }
        catch (HttpRequestException exception)
        {
            throw new ChannelException(ChannelError.Unavailable, $"Azure Communication Services is not reachable: {exception.HttpRequestError}.", null, exception);
        }
        catch (AuthenticationFailedException exception)
        {
            throw new ChannelException(ChannelError.Unavailable, "The machine's Entra identity gets no token.", null, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChannelException(ChannelError.Unavailable, $"Azure Communication Services took longer than {_http.Timeout}.", null, exception);
        }
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks)),
        _ => null,
    };
}
