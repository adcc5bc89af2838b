using OmniBot.Core.Schema;

namespace OmniBot.Tests.Core.Schema;

/// <summary>Activities of each kind as they go over the wire: what is read from them, and the very text that is written.</summary>
public sealed class GoldenActivityTests
{
    [Fact]
    public void A_message_with_everything_is_written_in_a_fixed_order()
    {
        var message = new Activity(ActivityTypes.Message)
        {
            Id = "m1",
            Timestamp = new DateTimeOffset(2024, 2, 29, 12, 0, 0, 250, TimeSpan.Zero),
            LocalTimestamp = new DateTimeOffset(2024, 2, 29, 13, 0, 0, TimeSpan.FromHours(1)),
            LocalTimezone = "Europe/Berlin",
            ChannelId = OmniBot.Core.Schema.Channels.WhatsApp,
            ServiceUrl = "https://x.example/",
            From = new ChannelAccount("49151", "Jürgen", RoleTypes.User),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(isGroup: false, id: "c"),
            Locale = "de-DE",
            Text = "Ja 👍",
            TextFormat = TextFormatTypes.Plain,
            InputHint = InputHints.ExpectingInput,
            Importance = ActivityImportance.High,
            DeliveryMode = DeliveryModes.ExpectReplies,
            Attachments = [new HeroCard("Wahl", buttons: [new CardAction(ActionTypes.ImBack, "Ja", value: "ja")]).ToAttachment()],
            AttachmentLayout = AttachmentLayoutTypes.Carousel,
            SuggestedActions = new SuggestedActions(
                ["49151"], [new CardAction(ActionTypes.PostBack, "Nein", value: new { Answer = false })]),
            Entities =
            [
                new Mention { Mentioned = new ChannelAccount("bot"), Text = "@bot" },
                new StreamInfo { StreamType = StreamTypes.Final },
            ],
            TextHighlights = [new TextHighlight("Ja", 1)],
            SemanticAction = new SemanticAction("agree") { State = SemanticActionStates.Done },
            ListenFor = ["ja", "nein"],
            ChannelData = new { Context = new { Id = "wamid.1" } },
            Value = 1.50m,
        };

        Assert.Equal(
            """
            {"type":"message","id":"m1","timestamp":"2024-02-29T12:00:00.25Z","localTimestamp":"2024-02-29T13:00:00+01:00",
            "localTimezone":"Europe/Berlin","serviceUrl":"https://x.example/","channelId":"whatsapp",
            "from":{"id":"49151","name":"Jürgen","role":"user"},"conversation":{"isGroup":false,"id":"c"},"recipient":{"id":"bot"},
            "textFormat":"plain","attachmentLayout":"carousel","locale":"de-DE","text":"Ja 👍","inputHint":"expectingInput",
            "suggestedActions":{"to":["49151"],"actions":[{"type":"postBack","title":"Nein","value":{"answer":false}}]},
            "attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"Wahl",
            "buttons":[{"type":"imBack","title":"Ja","value":"ja"}]}}],
            "entities":[{"type":"mention","mentioned":{"id":"bot"},"text":"@bot"},{"type":"streaminfo","streamType":"final"}],
            "channelData":{"context":{"id":"wamid.1"}},"value":1.50,"importance":"high","deliveryMode":"expectReplies",
            "listenFor":["ja","nein"],"textHighlights":[{"text":"Ja","occurrence":1}],"semanticAction":{"state":"done","id":"agree"}}
            """.ReplaceLineEndings(""),
            ActivityJson.SerializeToString(message));
    }

    [Fact]
    public void A_conversationUpdate_tells_who_came_and_went()
    {
        var update = ActivityJson.Deserialize(
            """
            {"type":"conversationUpdate","channelId":"msteams","topicName":"Team","historyDisclosed":true,
             "membersAdded":[{"id":"a"},{"id":"b","name":"B"}],"membersRemoved":[{"id":"c"}]}
            """).AsConversationUpdateActivity()!;

        Assert.Equal(["a", "b"], update.MembersAdded!.Select(member => member.Id));
        Assert.Equal("c", Assert.Single(update.MembersRemoved!).Id);
        Assert.Equal(("Team", true), (update.TopicName, update.HistoryDisclosed));
    }

    [Fact]
    public void An_invoke_gives_its_value_in_the_shape_of_its_name()
    {
        var invoke = ActivityJson.Deserialize(
            """
            {"type":"invoke","name":"adaptiveCard/action","value":{
              "action":{"type":"Action.Execute","id":"1","verb":"approve","data":{"amount":1.10}},"trigger":"manual"}}
            """).AsInvokeActivity()!;

        var value = ActivityJson.FromObject<AdaptiveCardInvokeValue>(invoke.Value)!;

        Assert.Equal(("adaptiveCard/action", "approve"), (invoke.Name, value.Action!.Verb));
        Assert.Equal("""{"amount":1.10}""", ActivityJson.ToElement(value.Action.Data).GetRawText());
        Assert.Equal("manual", value.Properties["trigger"].GetString());
    }

    [Fact]
    public void A_telephony_command_and_its_result_belong_together_A11100()
    {
        var command = ActivityJson.Deserialize(
            """
            {"type":"command","name":"channel/vnd.microsoft.telephony.recording.start","channelId":"telephony",
             "value":{"commandId":"1","data":{"maxSeconds":60}}}
            """).AsCommandActivity()!;
        var asked = ActivityJson.FromObject<CommandValue<Dictionary<string, int>>>(command.Value)!;

        var result = Activity.CreateCommandResultActivity();
        result.Name = command.Name;
        result.Value = new CommandResultValue<object> { CommandId = asked.CommandId, Error = new Error("Unsupported", "no recorder") };

        Assert.Equal(60, asked.Data!["maxSeconds"]);
        JsonTrees.AssertSame(
            """
            {"type":"commandResult","name":"channel/vnd.microsoft.telephony.recording.start",
             "value":{"commandId":"1","error":{"code":"Unsupported","message":"no recorder"}}}
            """,
            ActivityJson.SerializeToString((Activity)result));
    }

    [Fact]
    public void A_reaction_an_end_and_an_installation_give_their_own_fields()
    {
        var reaction = ActivityJson.Deserialize("""{"type":"messageReaction","replyToId":"m1","reactionsAdded":[{"type":"like"}]}""");
        var end = ActivityJson.Deserialize("""{"type":"endOfConversation","code":"userCancelled","text":"bye","value":[1]}""");
        var installation = ActivityJson.Deserialize("""{"type":"installationUpdate","action":"add-upgrade"}""");

        Assert.Equal(MessageReactionTypes.Like, Assert.Single(reaction.AsMessageReactionActivity()!.ReactionsAdded!).Type);
        Assert.Equal(EndOfConversationCodes.UserCancelled, end.AsEndOfConversationActivity()!.Code);
        Assert.Equal(InstallationUpdateActionTypes.AddUpgrade, installation.AsInstallationUpdateActivity()!.Action);
    }

    [Fact]
    public void A_type_that_nobody_knows_is_read_all_the_same_A2006()
    {
        var activity = ActivityJson.Deserialize("""{"type":"https://x.example/wave","strength":1.10}""");

        Assert.Equal("https://x.example/wave", activity.Type);
        Assert.Equal("1.10", activity.Properties["strength"].GetRawText());
    }
}
