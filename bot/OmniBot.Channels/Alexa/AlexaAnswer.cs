using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Channels.Fitting;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Alexa;

/// <summary>The bot's replies as the answer to a request.</summary>
/// <remarks>Source: Alexa Skills Kit, "Request and Response JSON Reference", "Response format".</remarks>
internal static class AlexaAnswer
{
    /// <summary>A reply of this name, of type event, whose value is a directive of Alexa's: it goes into the answer as it is.</summary>
    public const string DirectiveEvent = "alexa/directive";

    /// <summary>A reply of this name, of type event, answers a CanFulfillIntentRequest; its value is the <c>canFulfillIntent</c> object.</summary>
    public const string CanFulfillEvent = "alexa/canFulfillIntent";

    private const string OpeningTag = "<speak>";
    private const string ClosingTag = "</speak>";

    // "Cannot exceed 8,000 characters."
    private const int MaxSpeech = 8000 - 1;

    // What older versions of the reference allow for the whole answer; newer ones allow more.
    private const int MaxBytes = 24 * 1024;

    /// <summary>The answer.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="replies">The turn's replies.</param>
    /// <param name="endsByDefault">Whether the session ends when no reply says what it expects.</param>
    public static byte[] Of(AlexaRequest request, IReadOnlyList<Activity> replies, bool endsByDefault)
    {
        if (request.Type == AlexaRequestTypes.CanFulfillIntent)
        {
            return Envelope(new JsonObject { ["canFulfillIntent"] = ValueOf(replies, CanFulfillEvent) ?? new JsonObject { ["canFulfill"] = "NO" } });
        }

        var response = new JsonObject();
        AddDirectives(response, replies);
        if (AlexaRequestTypes.IsSilent(request.Type))
        {
            return Envelope(response);
        }

        var messages = replies.Where(reply => reply.Type == ActivityTypes.Message).Select(PartsOf).Where(parts => parts.Count > 0).ToList();
        var (speech, all) = Join([.. messages.SelectMany(SpeechOf)]);
        if (speech.Length > 0)
        {
            response["outputSpeech"] = Ssml(speech);
        }

        var ends = Ends(request, replies, endsByDefault);
        if (!ends && HintOf(replies) == InputHints.ExpectingInput && messages.Count > 0 && Join(SpeechOf(messages[^1])) is { Speech.Length: > 0 } again)
        {
            response["reprompt"] = new JsonObject { ["outputSpeech"] = Ssml(again.Speech) };
        }

        if (AlexaCard.Of(replies, [.. messages.SelectMany(parts => parts)], isWholeSpoken: all) is { } card)
        {
            response["card"] = card;
        }

        response["shouldEndSession"] = ends;
        var answer = Envelope(response);
        if (answer.Length > MaxBytes && response.Remove("card"))
        {
            answer = Envelope(response);
        }

        return answer;
    }

    /// <summary>The answer when the turn takes longer than Alexa waits.</summary>
    public static byte[] Late(AlexaRequest request) => AlexaRequestTypes.IsSilent(request.Type)
        ? Envelope([])
        : Envelope(new JsonObject
        {
            ["outputSpeech"] = Ssml(AlexaSpeech.OfText(WaitingWords.Late(request.Locale))), ["shouldEndSession"] = request.IsStop,
        });

    private static byte[] Envelope(JsonObject response) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject { ["version"] = "1.0", ["sessionAttributes"] = new JsonObject(), ["response"] = response.DeepClone() }, ActivityJson.Options);

    private static JsonObject Ssml(string speech) => new() { ["type"] = "SSML", ["ssml"] = $"{OpeningTag}{speech}{ClosingTag}" };

    private static IReadOnlyList<Activity> PartsOf(Activity reply) => ActivityFitter.Fit(reply, AlexaChannel.Abilities);

    // What is to be spoken stands for the whole reply, not for the first part of its text.
    private static List<string> SpeechOf(IReadOnlyList<Activity> parts) =>
        AlexaSpeech.OfSpeak(parts[0].Speak) is { Length: > 0 } speak
            ? [speak]
            : [.. parts.Select(part => AlexaSpeech.OfText(part.Text ?? "")).Where(part => part.Length > 0)];

    private static string? HintOf(IReadOnlyList<Activity> replies) => replies.LastOrDefault(reply => reply.Type == ActivityTypes.Message)?.InputHint;

    private static (string Speech, bool All) Join(List<string> parts)
    {
        if (parts is [{ Length: <= MaxSpeech - 15 } only])
        {
            return (only, true);
        }

        var speech = new StringBuilder();
        foreach (var part in parts)
        {
            if (speech.Length + part.Length + "<p></p>".Length > MaxSpeech - OpeningTag.Length - ClosingTag.Length)
            {
                return (speech.ToString(), false);
            }

            speech.Append("<p>").Append(part).Append("</p>");
        }

        return (speech.ToString(), true);
    }

    private static bool Ends(AlexaRequest request, IReadOnlyList<Activity> replies, bool byDefault) =>
        request.IsStop
        || replies.Any(reply => reply.Type == ActivityTypes.EndOfConversation)
        || HintOf(replies) switch
        {
            InputHints.ExpectingInput => false,
            InputHints.IgnoringInput => true,
            _ => byDefault,
        };

    private static void AddDirectives(JsonObject response, IReadOnlyList<Activity> replies)
    {
        var directives = replies
            .Where(reply => reply.Type == ActivityTypes.Event && reply.Name == DirectiveEvent)
            .Select(reply => JsonSerializer.SerializeToNode(ActivityJson.ToElement(reply.Value)))
            .OfType<JsonObject>()
            .ToArray<JsonNode>();
        if (directives.Length > 0)
        {
            response["directives"] = new JsonArray(directives);
        }
    }

    private static JsonObject? ValueOf(IReadOnlyList<Activity> replies, string name) =>
        replies.FirstOrDefault(reply => reply.Type == ActivityTypes.Event && reply.Name == name) is { } found
            ? JsonSerializer.SerializeToNode(ActivityJson.ToElement(found.Value)) as JsonObject
            : null;
}
