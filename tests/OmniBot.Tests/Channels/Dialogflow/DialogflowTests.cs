using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using OmniBot.Channels.Dialogflow;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.Dialogflow;

public sealed class DialogflowTests
{
    private const string Cx = """
        {"detectIntentResponseId":"d1","text":"where is 1001","languageCode":"en","fulfillmentInfo":{"tag":"track"},
         "intentInfo":{"lastMatchedIntent":"projects/p/intents/i","displayName":"track.order","confidence":0.9,
           "parameters":{"order":{"originalValue":"1001","resolvedValue":1001}}},
         "pageInfo":{"currentPage":"projects/p/locations/global/agents/a/flows/f/pages/g"},
         "sessionInfo":{"session":"projects/p/locations/global/agents/a/environments/e/sessions/s","parameters":{"order":1001}},
         "payload":{"telephony":{"caller_id":"+4930123456"}}}
        """;

    private const string Es = """
        {"responseId":"r1","session":"projects/p/agent/environments/draft/users/u1/sessions/s1",
         "queryResult":{"queryText":"book a table","action":"book","parameters":{"city":"Rome","date":""},"languageCode":"en",
           "intent":{"name":"n","displayName":"Book"},"intentDetectionConfidence":0.7},
         "originalDetectIntentRequest":{"payload":{"source":"facebook","data":{"sender":{"id":"15348"}}}}}
        """;

    [Fact]
    public void A_call_of_CX_is_a_message_with_its_intent_and_parameters()
    {
        var inbound = Assert.Single(Parse(Cx).Activities);
        var activity = inbound.Activity;
        Assert.Equal(new ConversationKey("dialogflow", "projects/p/locations/global/agents/a", "s"), inbound.Conversation);
        Assert.Equal(("message", "d1/track", "where is 1001", "en"), (activity.Type, activity.Id, activity.Text, activity.Locale));
        var value = (JsonElement)activity.Value!;
        Assert.Equal(("track", "track.order"), (value.GetProperty("tag").GetString(), value.GetProperty("intent").GetString()));
        Assert.Equal(1001, value.GetProperty("parameters").GetProperty("order").GetInt32());
        var entity = Assert.Single(activity.Entities!);
        Assert.Equal(("order", 1001, "1001"), (entity.Properties["name"].GetString(), entity.Properties["value"].GetInt32(), entity.Properties["text"].GetString()));
        Assert.Equal("+4930123456", activity.From!.Properties["telephone"].GetString());
    }

    [Theory]
    [InlineData("\"transcript\":\"spoken\"", "message", "spoken", null)]
    [InlineData("\"dtmfDigits\":\"42\"", "message", "42", null)]
    [InlineData("\"triggerEvent\":\"sys.no-input-default\"", "event", null, "dialogflow/sys.no-input-default")]
    [InlineData("\"triggerIntent\":\"projects/p/intents/i\"", "event", null, "dialogflow/triggerIntent")]
    [InlineData("\"newKind\":1", "event", null, "dialogflow/webhook")]
    public void What_the_user_does_is_a_message_or_an_event(string query, string type, string? text, string? name)
    {
        var activity = Parse(Cx.Replace("\"text\":\"where is 1001\"", query, StringComparison.Ordinal)).Activities[0].Activity;
        Assert.Equal((type, text, name), (activity.Type, activity.Text, activity.Name));
    }

    [Fact]
    public void A_call_of_ES_is_a_message_of_its_user()
    {
        var inbound = Assert.Single(Parse(Es).Activities);
        Assert.Equal(new ConversationKey("dialogflow", "projects/p/agent", "s1"), inbound.Conversation);
        Assert.Equal(("r1", "book a table", "u1"), (inbound.Activity.Id, inbound.Activity.Text, inbound.Activity.From!.Id));
        Assert.Equal("city", Assert.Single(inbound.Activity.Entities!).Properties["name"].GetString());
        Assert.Equal("15348", inbound.Activity.From.Properties["senderId"].GetString());
    }

    [Fact]
    public void Replies_become_messages_of_CX()
    {
        var answer = Answer(
            isCx: true,
            (Activity)MessageFactory.SuggestedActions(["Yes", "No"], "**Sure**?"),
            EventFactory.CreateHandoffInitiation(new Activity("message") { ChannelId = "dialogflow" }, new { Skill = "billing" }),
            new Activity("endOfConversation"));
        var messages = answer.GetProperty("fulfillmentResponse").GetProperty("messages");
        Assert.StartsWith("Sure?", messages[0].GetProperty("text").GetProperty("text")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("Yes", messages[1].GetProperty("payload").GetProperty("richContent")[0][0].GetProperty("options")[0].GetProperty("text").GetString());
        Assert.Equal("billing", messages[2].GetProperty("liveAgentHandoff").GetProperty("metadata").GetProperty("skill").GetString());
        Assert.Equal(JsonValueKind.Object, messages[3].GetProperty("endInteraction").ValueKind);
    }

    [Fact]
    public void Replies_become_messages_of_ES()
    {
        var answer = Answer(isCx: false, MessageFactory.Text("One"), MessageFactory.ContentUrl("https://shop.example/m.png", "image/png", "m", "Two"));
        Assert.StartsWith("One\nTwo", answer.GetProperty("fulfillmentText").GetString(), StringComparison.Ordinal);
        Assert.Equal("One", answer.GetProperty("fulfillmentMessages")[0].GetProperty("text").GetProperty("text")[0].GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("""{"queryResult":[]}""")]
    public void What_is_no_call_is_malformed(string body) => Assert.NotNull(Parse(body).Problem);

    [Property(MaxTest = 300)]
    public void Random_bytes_do_not_throw(byte[] bytes) => Mutations.AssertCanBeStored(DialogflowMapper.Parse(bytes ?? []));

    [Property(MaxTest = 300)]
    public void Changed_calls_do_not_throw(int[] choices, int choice)
    {
        foreach (var call in new[] { Cx, Es })
        {
            Mutations.AssertCanBeStored(DialogflowMapper.Parse(Mutations.Of(call, choices ?? [])));
            Mutations.AssertCanBeStored(Parse(Mutations.Retyped(call, choice)));
        }
    }

    [Fact]
    public void Captured_calls_are_read()
    {
        foreach (var file in ChannelFixtures.Of("dialogflow-cx", "*.json").Concat(ChannelFixtures.Of("dialogflow-es", "*Request*.json")))
        {
            var content = DialogflowMapper.Parse(File.ReadAllBytes(file));
            Mutations.AssertCanBeStored(content);
            Assert.True(content.Activities is [{ Activity: { Text.Length: > 0 } or { Type: "event" } }], file);
        }
    }

    private static WebhookContent Parse(string json) => DialogflowMapper.Parse(Encoding.UTF8.GetBytes(json));

    private static JsonElement Answer(bool isCx, params Activity[] replies) =>
        JsonDocument.Parse(DialogflowAnswer.Of(isCx, replies, withRichContent: true)).RootElement;
}
