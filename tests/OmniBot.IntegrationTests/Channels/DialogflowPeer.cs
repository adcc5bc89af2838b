using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using OmniBot.Core.Conversations;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>Dialogflow on loopback: CX with a static header, or ES with Google's ID tokens.</summary>
/// <remarks>Source: google/cloud/dialogflow/cx/v3/webhook.proto, google/cloud/dialogflow/v2/webhook.proto.</remarks>
public sealed class DialogflowPeer(bool isCx) : VendorPeer
{
    private const string Secret = "static header 1";
    private const string Google = "https://accounts.google.com";
    private const string Audience = "https://bot.example/api/dialogflow";
    private const string Account = "service-1234@gcp-sa-dialogflow.iam.gserviceaccount.com";
    private static readonly Dictionary<string, object> s_claims = new() { ["email"] = Account, ["email_verified"] = true };
    private readonly TokenIssuer _issuer = new();
    private int _answers;

    public override string[] Settings => isCx
        ? ["--Channels:Dialogflow:Secret", Secret, "--Channels:Dialogflow:PreviousSecret", "the one before"]
        :
        [
            "--Channels:Dialogflow:ServiceAccount", Account, "--Channels:Dialogflow:Audience", Audience,
            "--Channels:Dialogflow:MetadataUrl", $"{ApiUrl}/.well-known/openid-configuration",
        ];

    private string Agent => isCx ? "projects/p/locations/global/agents/a" : "projects/p/agent";

    public override ConversationKey KeyOf(string user) => new("dialogflow", Agent, user);

    public override async Task<int> DeliverTextAsync(HttpClient server, string user, string id, string text, CancellationToken cancellationToken)
    {
        using var response = await server.SendAsync(Call(Encoding.UTF8.GetBytes(Body(user, id, text))), cancellationToken);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            Record(new PeerMessage($"answer-{++_answers}", user, "answer", Check(JsonDocument.Parse(body).RootElement), body));
        }

        return (int)response.StatusCode;
    }

    public override IEnumerable<(string Name, Func<HttpRequestMessage> Call)> Forgeries(string text)
    {
        var body = Encoding.UTF8.GetBytes(Body("491511234567", "f1", text));
        yield return ("no credentials", () => ForgedBodies.Post("/api/dialogflow", body));
        if (isCx)
        {
            foreach (var secret in new[] { "", "static header 2", Secret[..^1], Secret + "1", "static header of another agent" })
            {
                yield return ($"secret '{secret}'", () => With(body, "X-Webhook-Secret", secret));
            }

            yield return ("secret as a token", () => With(body, "Authorization", $"Bearer {Secret}"));
            yield return ("an empty password", () => With(body, "Authorization", "Basic Og=="));
        }
        else
        {
            foreach (var (name, token) in _issuer.Forgeries(Google, Audience, s_claims, "email"))
            {
                yield return (name, () => With(body, "Authorization", $"Bearer {token}"));
            }

            yield return ("address not verified", () => With(body, "Authorization", $"Bearer {_issuer.Token(Google, Audience, new Dictionary<string, object> { ["email"] = Account, ["email_verified"] = false })}"));
        }

        foreach (var forgery in ForgedBodies.Of(Call, Body("491511234567", "f2", text)))
        {
            yield return forgery;
        }
    }

    public override ValueTask DisposeAsync()
    {
        _issuer.Dispose();
        return base.DisposeAsync();
    }

    protected override void MapApi(WebApplication app) => _issuer.Map(app, Google);

    private HttpRequestMessage Call(byte[] body) => isCx
        ? With(body, "X-Webhook-Secret", Secret)
        : With(body, "Authorization", $"Bearer {_issuer.Token(Google, Audience, s_claims)}");

    private static HttpRequestMessage With(byte[] body, string header, string value)
    {
        var call = ForgedBodies.Post("/api/dialogflow", body);
        call.Headers.TryAddWithoutValidation(header, value);
        return call;
    }

    private string Body(string user, string id, string text) => isCx
        ? JsonSerializer.Serialize(new
        {
            detectIntentResponseId = id,
            text,
            languageCode = "en",
            fulfillmentInfo = new { tag = "turn" },
            sessionInfo = new { session = $"{Agent}/sessions/{user}", parameters = new { } },
        })
        : JsonSerializer.Serialize(new
        {
            responseId = id,
            queryResult = new { queryText = text, languageCode = "en", parameters = new { }, intent = new { name = "i", displayName = "Default" } },
            originalDetectIntentRequest = new { payload = new { } },
            session = $"{Agent}/sessions/{user}",
        });

    private string? Check(JsonElement answer)
    {
        var messages = isCx ? answer.GetProperty("fulfillmentResponse").GetProperty("messages") : answer.GetProperty("fulfillmentMessages");
        foreach (var message in messages.EnumerateArray())
        {
            var kinds = message.EnumerateObject().Select(field => field.Name).ToList();
            Require(kinds is ["text" or "payload" or "outputAudioText" or "liveAgentHandoff" or "endInteraction"], $"A message is one of the union's kinds: {string.Join(',', kinds)}.");
        }

        var texts = messages.EnumerateArray().Where(message => message.TryGetProperty("text", out _)).Select(message => message.GetProperty("text").GetProperty("text")[0].GetString()!).ToList();
        Require(texts.All(text => text.Length is > 0 and <= 4000), "A text is neither empty nor endless.");
        Require(isCx || answer.GetProperty("fulfillmentText").GetString() == string.Join('\n', texts), "fulfillmentText is what the messages say.");
        return texts.Count > 0 ? string.Join('\n', texts) : null;
    }
}
