using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Channels.Fitting;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Dialogflow;

/// <summary>The bot's replies as the answer to a webhook call.</summary>
/// <remarks>Source: cx/v3/webhook.proto, WebhookResponse, and response_message.proto; v2/webhook.proto, WebhookResponse.</remarks>
internal static class DialogflowAnswer
{
    /// <summary>A reply of this name, of type event, whose value is a response message of Dialogflow's: it goes into the answer as it is.</summary>
    public const string MessageEvent = "dialogflow/message";

    /// <summary>The answer.</summary>
    /// <param name="isCx">The call was CX's; else ES's.</param>
    /// <param name="replies">The turn's replies.</param>
    /// <param name="withRichContent">Choices and pictures are added as custom payload.</param>
    public static byte[] Of(bool isCx, IReadOnlyList<Activity> replies, bool withRichContent)
    {
        var messages = new JsonArray();
        var texts = new List<string>();
        foreach (var reply in replies)
        {
            switch (reply.Type)
            {
                case ActivityTypes.Message:
                    AddText(messages, texts, ActivityFitter.Fit(reply, DialogflowChannel.Abilities), isCx);
                    if (withRichContent && DialogflowRichContent.Of(reply) is { } payload)
                    {
                        messages.Add((JsonNode)new JsonObject { ["payload"] = payload });
                    }

                    break;
                case ActivityTypes.Event when reply.Name == HandoffEventNames.InitiateHandoff:
                    // ES knows no such message, but its integrations read the payload.
                    var metadata = JsonSerializer.SerializeToNode(ActivityJson.ToElement(reply.Value)) as JsonObject ?? [];
                    messages.Add((JsonNode)(isCx
                        ? new JsonObject { ["liveAgentHandoff"] = new JsonObject { ["metadata"] = metadata } }
                        : new JsonObject { ["payload"] = new JsonObject { ["liveAgentHandoff"] = metadata } }));
                    break;
                case ActivityTypes.Event when reply.Name == MessageEvent && JsonSerializer.SerializeToNode(ActivityJson.ToElement(reply.Value)) is JsonObject own:
                    messages.Add((JsonNode)own);
                    break;
                case ActivityTypes.EndOfConversation when isCx:
                    messages.Add((JsonNode)new JsonObject { ["endInteraction"] = new JsonObject() });
                    break;
            }
        }

        return Envelope(isCx, messages, texts);
    }

    /// <summary>An answer that is one text.</summary>
    public static byte[] Text(bool isCx, string text) => Envelope(isCx, [TextMessage(text)], [text]);

    private static void AddText(JsonArray messages, List<string> texts, IReadOnlyList<Activity> fitted, bool isCx)
    {
        foreach (var message in fitted)
        {
            if (message.Text is { Length: > 0 } text)
            {
                messages.Add((JsonNode)TextMessage(text));
                texts.Add(text);
            }

            if (isCx && message.Speak is { Length: > 0 } speak)
            {
                var isSsml = speak.TrimStart().StartsWith("<speak", StringComparison.Ordinal);
                messages.Add((JsonNode)new JsonObject { ["outputAudioText"] = new JsonObject { [isSsml ? "ssml" : "text"] = speak } });
            }
        }
    }

    private static JsonObject TextMessage(string text) => new() { ["text"] = new JsonObject { ["text"] = new JsonArray(text) } };

    private static byte[] Envelope(bool isCx, JsonArray messages, List<string> texts)
    {
        var answer = isCx
            ? new JsonObject { ["fulfillmentResponse"] = new JsonObject { ["messages"] = messages } }
            : new JsonObject { ["fulfillmentText"] = string.Join('\n', texts), ["fulfillmentMessages"] = messages };
        return JsonSerializer.SerializeToUtf8Bytes(answer, ActivityJson.Options);
    }
}
