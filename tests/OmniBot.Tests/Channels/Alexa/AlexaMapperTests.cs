using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using OmniBot.Channels.Alexa;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using static OmniBot.Tests.Channels.Alexa.AlexaPayloads;

namespace OmniBot.Tests.Channels.Alexa;

public sealed class AlexaMapperTests
{
    private const string Toppings = """
        {"toppings":{"name":"toppings","confirmationStatus":"NONE","source":"USER","slotValue":{"type":"List","values":[
          {"type":"Simple","value":"olives","resolutions":{"resolutionsPerAuthority":[{"status":{"code":"ER_SUCCESS_MATCH"},
             "values":[{"value":{"name":"black olives","id":"OLIVES_BLACK"}},{"value":{"name":"green olives","id":"OLIVES_GREEN"}}]}]}},
          {"type":"Simple","value":"ham","resolutions":{"resolutionsPerAuthority":[{"status":{"code":"ER_SUCCESS_NO_MATCH"}}]}}]}},
         "size":{"name":"size"}}
        """;

    [Fact]
    public void A_launch_is_a_new_member_of_the_users_conversation()
    {
        var inbound = Assert.Single(Parse(Request(""" "type":"LaunchRequest" """)).Activities);
        var activity = inbound.Activity;
        Assert.Equal(new ConversationKey("alexa", Skill, User), inbound.Conversation);
        Assert.Equal(("conversationUpdate", "r1", "de-DE", "alexa"), (activity.Type, activity.Id, activity.Locale, activity.ChannelId));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero), activity.Timestamp);
        Assert.Equal(User, Assert.Single(activity.MembersAdded!).Id);
        Assert.Equal(("user", "bot"), (activity.From!.Role, activity.Recipient!.Role));
        Assert.Equal("p1", activity.From.Properties["personId"].GetString());
        Assert.True(activity.From.Properties["accountLinked"].GetBoolean());
    }

    [Fact]
    public void Tokens_are_not_stored()
    {
        var activity = Parse(Request(""" "type":"LaunchRequest" """)).Activities[0].Activity;
        var stored = ActivityJson.SerializeToString(activity);
        Assert.DoesNotContain("secret-", stored, StringComparison.Ordinal);
        Assert.Contains("apiEndpoint", stored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1772355600000")]
    [InlineData("1772355600")]
    [InlineData("\"2026-03-01T09:00:00\"")]
    public void Times_come_as_text_or_number(string timestamp) =>
        Assert.Equal(
            new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero),
            Parse(Request(""" "type":"LaunchRequest" """, timestamp)).Activities[0].Activity.Timestamp);

    [Theory]
    [InlineData("""{"phrase":{"name":"phrase","value":"where is my order"},"order":{"name":"order","value":"1"}}""", "where is my order")]
    [InlineData("""{"city":{"name":"city","value":"Berlin"},"day":{"name":"day"}}""", "Berlin")]
    [InlineData("""{"title":{"name":"title","value":"song"},"artist":{"name":"artist","value":"Adele"}}""", "song Adele")]
    [InlineData("{}", "TrackOrder")]
    public void The_text_is_what_the_user_said_as_far_as_Alexa_tells(string slots, string text)
    {
        var activity = Parse(Intent("TrackOrder", slots)).Activities[0].Activity;
        Assert.Equal(("message", text, "plain"), (activity.Type, activity.Text, activity.TextFormat));
        Assert.Equal("TrackOrder", Value(activity).GetProperty("intent").GetString());
        Assert.Equal("COMPLETED", Value(activity).GetProperty("dialogState").GetString());
    }

    [Theory]
    [InlineData("AMAZON.YesIntent", "ja")]
    [InlineData("AMAZON.HelpIntent", "Hilfe")]
    [InlineData("AMAZON.FallbackIntent", "AMAZON.FallbackIntent")]
    public void Built_in_intents_are_words_of_the_language(string intent, string text) =>
        Assert.Equal(text, Parse(Intent(intent)).Activities[0].Activity.Text);

    [Fact]
    public void Slots_with_their_resolutions_are_value_and_entities()
    {
        var activity = Parse(Intent("OrderPizza", Toppings)).Activities[0].Activity;
        Assert.Equal("olives, ham", activity.Text);
        var slot = Value(activity).GetProperty("slots").GetProperty("toppings");
        Assert.Equal("OLIVES_BLACK", slot.GetProperty("id").GetString());
        Assert.Equal(2, slot.GetProperty("values").GetArrayLength());
        var entity = Assert.Single(activity.Entities!);
        Assert.Equal(("alexa/slot", "toppings"), (entity.Type, entity.Properties["name"].GetString()));
        Assert.Equal("black olives", entity.Properties["resolved"].GetString());
    }

    [Theory]
    [InlineData("SessionEndedRequest", "endOfConversation", null)]
    [InlineData("Connections.Response", "event", "alexa/connections.response")]
    [InlineData("SessionResumedRequest", "event", "alexa/sessionResumed")]
    [InlineData("CanFulfillIntentRequest", "event", "alexa/canFulfillIntent")]
    [InlineData("AlexaSkillEvent.SkillEnabled", "installationUpdate", null)]
    [InlineData("AlexaSkillEvent.SkillDisabled", "installationUpdate", null)]
    [InlineData("AlexaSkillEvent.SkillAccountLinked", "event", "alexa/skillAccountLinked")]
    [InlineData("AudioPlayer.PlaybackStarted", "event", "alexa/audioPlayer.playbackStarted")]
    [InlineData("Display.ElementSelected", "event", "alexa/display.elementSelected")]
    [InlineData("Alexa.Presentation.APL.UserEvent", "event", "alexa/alexa.presentation.aPL.userEvent")]
    [InlineData("Something.New", "event", "alexa/something.new")]
    public void What_is_not_said_is_an_event_or_the_end(string type, string activityType, string? name)
    {
        var activity = Parse(Request($$""" "type":"{{type}}","reason":"USER_INITIATED","token":"t" """)).Activities[0].Activity;
        Assert.Equal((activityType, name), (activity.Type, activity.Name));
    }

    [Fact]
    public void A_session_that_the_user_ends_says_so()
    {
        var activity = Parse(Request(""" "type":"SessionEndedRequest","reason":"USER_INITIATED" """)).Activities[0].Activity;
        Assert.Equal("userCancelled", activity.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"request":{}}""")]
    [InlineData("""{"request":{"type":7.5e}}""")]
    public void What_is_no_request_is_malformed(string body) => Assert.NotNull(Parse(body).Problem);

    [Fact]
    public void Deep_nesting_is_malformed() =>
        Assert.NotNull(AlexaMapper.Parse(Encoding.UTF8.GetBytes(new string('[', 10_000) + new string(']', 10_000))).Problem);

    [Property(MaxTest = 300)]
    public void Random_bytes_do_not_throw(byte[] bytes) => Mutations.AssertCanBeStored(AlexaMapper.Parse(bytes ?? []));

    [Property(MaxTest = 300)]
    public void Changed_requests_do_not_throw(int[] choices, int choice)
    {
        Mutations.AssertCanBeStored(AlexaMapper.Parse(Mutations.Of(Intent("OrderPizza", Toppings), choices ?? [])));
        Mutations.AssertCanBeStored(Parse(Mutations.Retyped(Intent("OrderPizza", Toppings), choice)));
    }

    [Fact]
    public void Captured_requests_are_read()
    {
        foreach (var file in ChannelFixtures.Of("alexa", "*.json").Where(file => !Path.GetFileName(file).StartsWith("out-", StringComparison.Ordinal)))
        {
            var content = AlexaMapper.Parse(File.ReadAllBytes(file));
            Mutations.AssertCanBeStored(content);

            // These two hold a part of a request, or what we send.
            if (Path.GetFileName(file) is not ("in-MultiValueSlot.json" or "in-ProgressiveResponseRequest.json"))
            {
                Assert.True(content.Activities.Count == 1, file);
            }
        }
    }

    private static JsonElement Value(Activity activity) => (JsonElement)activity.Value!;
}
