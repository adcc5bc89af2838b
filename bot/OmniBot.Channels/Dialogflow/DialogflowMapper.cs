using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Channels.Json;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Dialogflow;

/// <summary>A webhook call of Dialogflow CX or ES to an activity. The first version of ES's API, long gone, is read too.</summary>
/// <remarks>Source: google/cloud/dialogflow/cx/v3/webhook.proto and google/cloud/dialogflow/v2/webhook.proto, WebhookRequest.</remarks>
internal static class DialogflowMapper
{
    public const string ParameterEntity = "dialogflow/parameter";

    public static WebhookContent Parse(ReadOnlyMemory<byte> body)
    {
        var root = VendorJson.Parse(body.Span);
        return root switch
        {
            _ when IsCx(root) => OfCx(root),
            _ when root.Field("queryResult").IsObject() => OfEs(root, root.Field("queryResult"), root.Text("responseId"), root.Text("session")),
            _ when root.Field("result").Text("resolvedQuery") is not null => OfEs(root, root.Field("result"), root.Text("id"), root.Text("sessionId")),
            _ => WebhookContent.Malformed("The body is not a webhook call of Dialogflow's: it has neither sessionInfo nor queryResult."),
        };
    }

    /// <summary>The call is CX's, whose answers have another shape than those of ES.</summary>
    public static bool IsCx(JsonElement root) => root.Field("sessionInfo").IsObject() || root.Text("detectIntentResponseId") is not null;

    private static WebhookContent OfCx(JsonElement root)
    {
        var intent = root.Field("intentInfo");
        var tag = root.Field("fulfillmentInfo").Text("tag");
        var value = new JsonObject { ["tag"] = tag };
        Copy(value, "intent", intent.Given("displayName") ?? intent.Given("lastMatchedIntent"));
        Copy(value, "confidence", intent.Given("confidence"));
        Copy(value, "page", root.Field("pageInfo").Given("currentPage"));
        Copy(value, "parameters", root.Field("sessionInfo").Given("parameters"));

        Activity activity;
        if ((root.Text("text") ?? root.Text("transcript") ?? root.Text("dtmfDigits")) is { } text)
        {
            activity = Message(text);
        }
        else
        {
            var what = root.Text("triggerEvent") ?? (root.Text("triggerIntent") is not null ? "triggerIntent" : "webhook");
            activity = new Activity(ActivityTypes.Event) { Name = $"dialogflow/{what}" };
            Copy(value, "triggerIntent", root.Given("triggerIntent"));
        }

        foreach (var parameter in intent.Field("parameters").Fields())
        {
            var entity = new Entity(ParameterEntity) { Properties = { ["name"] = JsonSerializer.SerializeToElement(parameter.Name) } };
            foreach (var (from, to) in new[] { ("resolvedValue", "value"), ("originalValue", "text") })
            {
                if (parameter.Value.Given(from) is { } field)
                {
                    entity.Properties[to] = field;
                }
            }

            (activity.Entities ??= []).Add(entity);
        }

        activity.Value = JsonSerializer.SerializeToElement(value);
        activity.Locale = root.Text("languageCode");

        // One turn of CX may call the webhook several times, for different tags.
        var id = root.Text("detectIntentResponseId");
        activity.Id = id is not null && tag is not null ? $"{id}/{tag}" : id;
        return Of(root, activity, root.Field("sessionInfo").Text("session"), root.Field("payload").Field("telephony").Text("caller_id"));
    }

    private static WebhookContent OfEs(JsonElement root, JsonElement result, string? id, string? session)
    {
        var activity = Message(result.Text("queryText") ?? result.Text("resolvedQuery") ?? "");
        var value = new JsonObject();
        Copy(value, "intent", result.Field("intent").Given("displayName") ?? result.Field("metadata").Given("intentName"));
        Copy(value, "action", result.Given("action"));
        Copy(value, "confidence", result.Given("intentDetectionConfidence") ?? result.Given("score"));
        Copy(value, "parameters", result.Given("parameters"));
        foreach (var parameter in result.Field("parameters").Fields().Where(parameter => parameter.Value is not { ValueKind: JsonValueKind.Null }))
        {
            if (parameter.Value.ValueKind == JsonValueKind.String && parameter.Value.GetString()!.Length == 0)
            {
                continue;
            }

            (activity.Entities ??= []).Add(new Entity(ParameterEntity)
            {
                Properties = { ["name"] = JsonSerializer.SerializeToElement(parameter.Name), ["value"] = parameter.Value },
            });
        }

        activity.Value = JsonSerializer.SerializeToElement(value);
        activity.Locale = result.Text("languageCode") ?? root.Text("lang");
        activity.Id = id;
        activity.Timestamp = root.Time("timestamp");
        return Of(root, activity, session, null);
    }

    private static WebhookContent Of(JsonElement root, Activity activity, string? sessionName, string? caller)
    {
        var session = DialogflowSession.Of(sessionName ?? "");
        var original = root.Field("originalDetectIntentRequest").IsObject() ? root.Field("originalDetectIntentRequest") : root.Field("originalRequest");
        activity.ChannelId = ChannelIds.Dialogflow;
        activity.From = new ChannelAccount(session.User, role: RoleTypes.User);
        foreach (var (name, text) in new[]
        {
            ("telephone", caller), ("source", original.Text("source") ?? original.Field("payload").Text("source")),
            ("senderId", original.Field("payload").Field("data").Field("sender").Text("id") ?? original.Field("payload").Field("data").Text("user")),
        })
        {
            if (text is not null)
            {
                activity.From.Properties[name] = JsonSerializer.SerializeToElement(text);
            }
        }

        activity.Recipient = new ChannelAccount(session.Agent, role: RoleTypes.Bot);
        activity.Conversation = new ConversationAccount(isGroup: false, conversationType: "personal", id: session.Id);
        activity.ChannelData = root;
        return new WebhookContent(
            [new InboundActivity(new ConversationKey(ChannelIds.Dialogflow, session.Agent, session.Id), activity)],
            [],
            sessionName is null ? "a call without a session" : null);
    }

    private static Activity Message(string text) => new(ActivityTypes.Message) { Text = text, TextFormat = TextFormatTypes.Plain };

    private static void Copy(JsonObject value, string name, JsonElement? field)
    {
        if (field is { } given)
        {
            value[name] = JsonSerializer.SerializeToNode(given);
        }
    }
}
