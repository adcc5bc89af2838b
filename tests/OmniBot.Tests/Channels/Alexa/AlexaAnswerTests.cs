using System.Text.Json;
using System.Xml.Linq;
using FsCheck.Xunit;
using OmniBot.Channels.Alexa;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.Alexa;

public sealed class AlexaAnswerTests
{
    private static readonly AlexaRequest s_intent = new("IntentRequest", "r1", "TrackOrder", "en-US", null, null);

    [Fact]
    public void Texts_are_spoken_as_escaped_SSML_and_the_session_goes_on()
    {
        var response = Answer(MessageFactory.Text("Tom & Jerry < 3"), MessageFactory.Text("Anything **else**?"));
        Assert.Equal("<speak><p>Tom &amp; Jerry &lt; 3</p><p>Anything else?</p></speak>", Ssml(response));
        Assert.False(response.GetProperty("shouldEndSession").GetBoolean());
        Assert.False(response.TryGetProperty("card", out _));
    }

    [Fact]
    public void What_expects_an_answer_is_said_again_after_silence()
    {
        var response = Answer(MessageFactory.Text("Hello."), MessageFactory.Text("Which order?", inputHint: InputHints.ExpectingInput));
        Assert.Equal("<speak>Which order?</speak>", response.GetProperty("reprompt").GetProperty("outputSpeech").GetProperty("ssml").GetString());
    }

    [Fact]
    public void The_session_ends_when_nothing_is_expected_or_the_user_stops()
    {
        Assert.True(Ends(Answer(MessageFactory.Text("Bye", inputHint: InputHints.IgnoringInput))));
        Assert.True(Ends(Answer(MessageFactory.Text("Bye"), new Activity("endOfConversation"))));
        Assert.True(Ends(Answer(s_intent with { Intent = "AMAZON.StopIntent" }, MessageFactory.Text("Bye", inputHint: InputHints.ExpectingInput))));
        Assert.True(Ends(Parse(AlexaAnswer.Of(s_intent, [MessageFactory.Text("Hm")], endsByDefault: true))));
    }

    [Theory]
    [InlineData("<speak>Wait <break time=\"1s\"/> <amazon:effect name=\"whispered\">psst</amazon:effect></speak>", "Wait <break time=\"1s\"/> <amazon:effect name=\"whispered\">psst</amazon:effect>")]
    [InlineData("<speak xmlns=\"http://www.w3.org/2001/10/synthesis\" version=\"1.0\"><mstts:x xmlns:mstts=\"u\">Hi</mstts:x> &amp; <lang xml:lang=\"fr-FR\">bonjour</lang></speak>", "Hi &amp; <lang xml:lang=\"fr-FR\">bonjour</lang>")]
    [InlineData("<speak>broken <b</speak>", "broken &lt;b")]
    [InlineData("Plain & simple", "Plain &amp; simple")]
    public void What_the_bot_wants_spoken_keeps_the_markup_that_Alexa_knows(string speak, string expected) =>
        Assert.Equal($"<speak>{expected}</speak>", Ssml(Answer(MessageFactory.Text("shown", speak))));

    [Fact]
    public void Addresses_are_shown_and_not_spoken()
    {
        var response = Answer(MessageFactory.Text("See [our help](https://shop.example/help?a=1&b=2) please."));
        Assert.DoesNotContain("shop.example", Ssml(response), StringComparison.Ordinal);
        Assert.Contains("https://shop.example/help?a=1&b=2", response.GetProperty("card").GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_with_pictures_are_shown_and_sign_in_links_the_account()
    {
        var hero = new HeroCard("Machine", text: "It makes coffee", images: [new CardImage("https://shop.example/m.png")]).ToAttachment();
        var card = Answer((Activity)MessageFactory.Attachment(hero)).GetProperty("card");
        Assert.Equal(("Standard", "Machine"), (card.GetProperty("type").GetString(), card.GetProperty("title").GetString()));
        Assert.Equal("https://shop.example/m.png", card.GetProperty("image").GetProperty("largeImageUrl").GetString());

        var signIn = Answer((Activity)MessageFactory.Attachment(new OAuthCard("Sign in", "main").ToAttachment()));
        Assert.Equal("LinkAccount", signIn.GetProperty("card").GetProperty("type").GetString());
    }

    [Fact]
    public void Long_texts_are_cut_between_sentences_and_shown_whole()
    {
        var response = Answer(MessageFactory.Text(string.Join(" ", Enumerable.Range(1, 900).Select(at => $"This is sentence number {at}."))));
        Assert.InRange(Ssml(response).Length, 5000, 7999);
        Assert.EndsWith(".</p></speak>", Ssml(response), StringComparison.Ordinal);
        Assert.Equal("Simple", response.GetProperty("card").GetProperty("type").GetString());
    }

    [Fact]
    public void The_end_of_a_session_and_events_of_the_skill_are_answered_with_nothing()
    {
        foreach (var type in new[] { "SessionEndedRequest", "AlexaSkillEvent.SkillDisabled", "AudioPlayer.PlaybackStarted" })
        {
            var response = Answer(s_intent with { Type = type, Intent = null }, MessageFactory.Text("Bye"));
            Assert.Empty(response.EnumerateObject());
        }
    }

    [Fact]
    public void Directives_and_the_answer_to_can_fulfill_go_as_the_bot_wrote_them()
    {
        var response = Answer(new Activity("event") { Name = "alexa/directive", Value = new { type = "Dialog.Delegate" } });
        Assert.Equal("Dialog.Delegate", response.GetProperty("directives")[0].GetProperty("type").GetString());
        var canFulfill = s_intent with { Type = "CanFulfillIntentRequest" };
        Assert.Equal("NO", Answer(canFulfill).GetProperty("canFulfillIntent").GetProperty("canFulfill").GetString());
        Assert.Equal("YES", Answer(canFulfill, new Activity("event") { Name = "alexa/canFulfillIntent", Value = new { canFulfill = "YES" } })
            .GetProperty("canFulfillIntent").GetProperty("canFulfill").GetString());
    }

    [Fact]
    public void What_takes_long_is_said_in_the_users_language() =>
        Assert.Contains("Ich bin noch dabei", Ssml(Parse(AlexaAnswer.Late(s_intent with { Locale = "de-DE" }))), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://api.eu.amazonalexa.com", true)]
    [InlineData("https://api.amazonalexa.com/", true)]
    [InlineData("https://api.amazonalexa.com.evil.example", false)]
    [InlineData("http://api.amazonalexa.com", false)]
    [InlineData("https://evil.example", false)]
    [InlineData(null, false)]
    public void Tokens_go_to_Amazon_only(string? endpoint, bool isAllowed) => Assert.Equal(isAllowed, AlexaClient.DirectivesOf(endpoint, "") is not null);

    [Property(MaxTest = 200)]
    public void Any_words_are_well_formed_and_within_the_limits(string?[] texts, string? speak)
    {
        var replies = (texts ?? []).Select(text => MessageFactory.Text(text)).Append(MessageFactory.Text("x", speak)).ToList();
        var answer = AlexaAnswer.Of(s_intent, replies, endsByDefault: false);
        Assert.InRange(answer.Length, 1, 24 * 1024);
        var ssml = Ssml(Parse(answer));
        Assert.InRange(ssml.Length, 1, 7999);
        XElement.Parse(ssml.Replace("<speak>", "<speak xmlns:amazon=\"urn:a\">", StringComparison.Ordinal));
    }

    private static JsonElement Answer(params Activity[] replies) => Answer(s_intent, replies);

    private static JsonElement Answer(AlexaRequest request, params Activity[] replies) => Parse(AlexaAnswer.Of(request, replies, endsByDefault: false));

    private static JsonElement Parse(byte[] answer) => JsonDocument.Parse(answer).RootElement.GetProperty("response");

    private static string Ssml(JsonElement response) => response.GetProperty("outputSpeech").GetProperty("ssml").GetString()!;

    private static bool Ends(JsonElement response) => response.GetProperty("shouldEndSession").GetBoolean();
}
