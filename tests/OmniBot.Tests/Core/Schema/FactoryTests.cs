using OmniBot.Core.Schema;

namespace OmniBot.Tests.Core.Schema;

public sealed class FactoryTests
{
    [Fact]
    public void A_text_message_accepts_input_unless_it_says_otherwise()
    {
        JsonTrees.AssertSame(
            """{"type":"message","text":"Hi","inputHint":"acceptingInput"}""",
            ActivityJson.SerializeToString(MessageFactory.Text("Hi", " ")));
        JsonTrees.AssertSame(
            """{"type":"message","text":"Hi","speak":"<speak/>","inputHint":"expectingInput"}""",
            ActivityJson.SerializeToString(MessageFactory.Text("Hi", "<speak/>", InputHints.ExpectingInput)));
    }

    [Fact]
    public void Suggested_actions_say_their_own_title()
    {
        var message = MessageFactory.SuggestedActions(["Red", "Blue"], "Which?", toList: ["u1"]);

        JsonTrees.AssertSame(
            """
            {"type":"message","text":"Which?","inputHint":"acceptingInput","suggestedActions":{"to":["u1"],"actions":[
              {"type":"imBack","title":"Red","value":"Red"},{"type":"imBack","title":"Blue","value":"Blue"}]}}
            """,
            ActivityJson.SerializeToString(message));
    }

    [Fact]
    public void Several_attachments_are_a_list_or_a_carousel()
    {
        Attachment[] cards = [new HeroCard("a").ToAttachment(), new HeroCard("b").ToAttachment()];

        Assert.Equal("list", MessageFactory.Attachment(cards).AttachmentLayout);
        Assert.Equal("list", MessageFactory.List(cards).AttachmentLayout);
        Assert.Equal("carousel", MessageFactory.Carousel(cards, "text").AttachmentLayout);
        Assert.Equal(cards, MessageFactory.Carousel(cards).Attachments);
        Assert.Null(MessageFactory.Attachment(cards[0]).AttachmentLayout);
    }

    [Fact]
    public void A_file_is_sent_by_its_address()
    {
        var message = MessageFactory.ContentUrl("https://x.example/a.png", "image/png", "a.png");

        var file = Assert.Single(message.Attachments!);
        Assert.Equal(("https://x.example/a.png", "image/png", "a.png", null), (file.ContentUrl, file.ContentType, file.Name, file.Content));
    }

    [Fact]
    public void A_handoff_carries_context_transcript_and_where_it_came_from()
    {
        var message = new Activity("message")
        {
            Id = "m1",
            ChannelId = "webchat",
            From = new("user"),
            Recipient = new("bot"),
            Conversation = new(id: "c"),
        };

        var handoff = EventFactory.CreateHandoffInitiation(message, new { Skill = "billing" }, new Transcript([message]));

        JsonTrees.AssertSame(
            """
            {"type":"event","name":"handoff.initiate","value":{"skill":"billing"},"channelId":"webchat","replyToId":"m1",
             "from":{"id":"user"},"recipient":{"id":"bot"},"conversation":{"id":"c"},
             "relatesTo":{"activityId":"m1","user":{"id":"user"},"bot":{"id":"bot"},"conversation":{"id":"c"},"channelId":"webchat"},
             "attachments":[{"contentType":"application/json","name":"Transcript","content":{"activities":[
               {"type":"message","id":"m1","channelId":"webchat","from":{"id":"user"},"recipient":{"id":"bot"},"conversation":{"id":"c"}}]}}]}
            """,
            ActivityJson.SerializeToString(handoff));
    }

    [Fact]
    public void A_handoff_status_tells_state_and_message()
    {
        var status = EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c"), HandoffStates.Failed, "nobody is here");

        JsonTrees.AssertSame(
            """{"type":"event","name":"handoff.status","conversation":{"id":"c"},"value":{"state":"failed","message":"nobody is here"}}""",
            ActivityJson.SerializeToString(status));
        Assert.Equal("failed", ActivityJson.FromObject<HandoffStatus>(status.Clone().Value)!.State);
    }
}
