using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;
using OmniBot.Core.Turns.Teams;
using OmniBot.TestKit;
using OmniBot.Tests.Core.Schema;

namespace OmniBot.Tests.Core.Turns.Teams;

public sealed class TeamsActivityHandlerTests
{
    private const string Results =
        """
        {"composeExtension":{"attachmentLayout":"list","type":"result","attachments":[{
          "contentType":"application/vnd.microsoft.card.hero","content":{"title":"T"},
          "preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"P"}}}]}}
        """;

    private const string NextTask = """{"task":{"type":"continue","value":{"url":"https://x.example"}}}""";

    private readonly TestAdapter _adapter = new(OmniBot.Core.Schema.Channels.Msteams);
    private readonly RecordingTeamsBot _bot = new();

    [Theory]
    [InlineData(null, """{"a":1}""", """OnTeamsCardActionInvokeAsync: {"a":1}""", 202, null)]
    [InlineData("signin/verifyState", """{"state":"123456"}""", "OnTeamsSigninVerifyStateAsync: signin/verifyState", 200, null)]
    [InlineData("signin/tokenExchange", """{"id":"1","token":"t"}""", "OnTeamsSigninVerifyStateAsync: signin/tokenExchange", 200, null)]
    [InlineData("fileConsent/invoke", """{"type":"fileUpload","action":"accept","uploadInfo":{"name":"a.pdf"}}""", "OnTeamsFileConsentAcceptAsync: a.pdf", 200, null)]
    [InlineData("fileConsent/invoke", """{"type":"fileUpload","action":"decline","context":"x"}""", "OnTeamsFileConsentDeclineAsync: x", 200, null)]
    [InlineData("fileConsent/invoke", """{"action":"perhaps"}""", null, 400, "\"The action must be accept or decline.\"")]
    [InlineData(
        "task/fetch", """{"data":{"type":"task/fetch"},"context":{"theme":"dark"}}""", "OnTeamsTaskModuleFetchAsync: dark", 200,
        """{"task":{"type":"continue","value":{"title":"Form","height":200,"width":"small"}}}""")]
    [InlineData("task/submit", """{"data":"x"}""", "OnTeamsTaskModuleSubmitAsync: x", 200, """{"task":{"type":"message","value":"Thanks"}}""")]
    [InlineData("task/submit", "{}", "OnTeamsTaskModuleSubmitAsync: ", 200, null)]
    [InlineData("config/fetch", null, "OnTeamsConfigFetchAsync: ", 200, """{"responseType":"config","config":{"type":"auth","suggestedActions":{}}}""")]
    [InlineData(
        "config/submit", """{"a":"b"}""", "OnTeamsConfigSubmitAsync: b", 200,
        """{"responseType":"config","config":{"type":"message","value":"Saved"}}""")]
    [InlineData("actionableMessage/executeAction", """{"actionId":"a","body":"{}"}""", "OnTeamsO365ConnectorCardActionAsync: a", 200, null)]
    [InlineData(
        "message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}""",
        "OnTeamsMessageSubmitActionAsync: like", 200, null)]
    [InlineData(
        "composeExtension/query", """{"commandId":"c","parameters":[{"name":"q","value":"text"}],"queryOptions":{"skip":0,"count":25}}""",
        "OnTeamsMessagingExtensionQueryAsync: q=text", 200, Results)]
    [InlineData("composeExtension/queryLink", """{"url":"https://x.example"}""", "OnTeamsAppBasedLinkQueryAsync: https://x.example", 200, Results)]
    [InlineData(
        "composeExtension/anonymousQueryLink", """{"url":"https://x.example"}""",
        "OnTeamsAnonymousAppBasedLinkQueryAsync: https://x.example", 200, Results)]
    [InlineData("composeExtension/selectItem", """{"a":"b"}""", "OnTeamsMessagingExtensionSelectItemAsync: b", 200, Results)]
    [InlineData(
        "composeExtension/fetchTask", """{"commandId":"c","commandContext":"message","messagePayload":{"id":"1","body":{"content":"Hello"}}}""",
        "OnTeamsMessagingExtensionFetchTaskAsync: Hello", 200, NextTask)]
    [InlineData("composeExtension/submitAction", """{"commandId":"c","data":{}}""", "OnTeamsMessagingExtensionSubmitActionAsync: c", 200, NextTask)]
    [InlineData(
        "composeExtension/submitAction", """{"botMessagePreviewAction":"edit","botActivityPreview":[{"type":"message","text":"Hi"}]}""",
        "OnTeamsMessagingExtensionBotMessagePreviewEditAsync: Hi", 200, NextTask)]
    [InlineData(
        "composeExtension/submitAction", """{"botMessagePreviewAction":"send","botActivityPreview":[{"type":"message","text":"Hi"}]}""",
        "OnTeamsMessagingExtensionBotMessagePreviewSendAsync: Hi", 200, NextTask)]
    [InlineData(
        "composeExtension/submitAction", """{"botMessagePreviewAction":"burn"}""", null, 400, "\"The botMessagePreviewAction must be edit or send.\"")]
    [InlineData(
        "composeExtension/querySettingUrl", """{"commandId":"c"}""",
        "OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync: c", 200, Results)]
    [InlineData("composeExtension/setting", """{"state":"s"}""", "OnTeamsMessagingExtensionConfigurationSettingAsync: s", 200, null)]
    [InlineData("composeExtension/onCardButtonClicked", """{"a":"b"}""", "OnTeamsMessagingExtensionCardButtonClickedAsync: b", 200, null)]
    [InlineData(
        "adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"buy","data":{}},"trigger":"manual"}""",
        "OnAdaptiveCardInvokeAsync: buy", 200, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Done"}""")]
    [InlineData("tab/fetch", "{}", null, 501, null)]
    public async Task An_invoke_calls_its_method_and_is_answered_with_what_that_returns(
        string? name, string? value, string? call, int status, string? body)
    {
        await InvokeAsync(_bot, name, value);
        Assert.Equal(call is null ? [] : [call], _bot.Calls);
        Assert.Equal(status, _adapter.LastInvokeResponse!.Status);
        if (body is null)
        {
            Assert.Null(_adapter.LastInvokeResponse.Body);
        }
        else
        {
            JsonTrees.AssertSame(body, ActivityJson.ToElement(_adapter.LastInvokeResponse.Body).GetRawText());
        }
    }

    [Theory]
    [InlineData(null, """{}""")]
    [InlineData("signin/verifyState", "{}")]
    [InlineData("signin/tokenExchange", "{}")]
    [InlineData("fileConsent/invoke", """{"action":"accept"}""")]
    [InlineData("fileConsent/invoke", """{"action":"decline"}""")]
    [InlineData("task/fetch", "{}")]
    [InlineData("task/submit", "{}")]
    [InlineData("config/fetch", "{}")]
    [InlineData("config/submit", "{}")]
    [InlineData("actionableMessage/executeAction", "{}")]
    [InlineData("message/submitAction", "{}")]
    [InlineData("composeExtension/query", "{}")]
    [InlineData("composeExtension/queryLink", "{}")]
    [InlineData("composeExtension/anonymousQueryLink", "{}")]
    [InlineData("composeExtension/selectItem", "{}")]
    [InlineData("composeExtension/fetchTask", "{}")]
    [InlineData("composeExtension/submitAction", "{}")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"edit"}""")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"send"}""")]
    [InlineData("composeExtension/querySettingUrl", "{}")]
    [InlineData("composeExtension/setting", "{}")]
    [InlineData("composeExtension/onCardButtonClicked", "{}")]
    [InlineData("adaptiveCard/action", "{}")]
    public async Task An_invoke_that_the_bot_does_not_handle_is_answered_with_501(string? name, string value)
    {
        await InvokeAsync(new TeamsActivityHandler(), name, value);
        Assert.Equal(501, _adapter.LastInvokeResponse!.Status);
    }

    [Theory]
    [InlineData("task/fetch", "[]")]
    [InlineData("task/submit", null)]
    [InlineData("config/fetch", "7")]
    [InlineData("composeExtension/query", """{"parameters":"all"}""")]
    [InlineData("composeExtension/selectItem", "\"x\"")]
    [InlineData("composeExtension/fetchTask", null)]
    [InlineData("adaptiveCard/action", """{"action":1}""")]
    public async Task An_invoke_whose_value_has_the_wrong_shape_is_answered_with_400(string name, string? value)
    {
        await InvokeAsync(_bot, name, value);
        Assert.Empty(_bot.Calls);
        Assert.Equal(400, _adapter.LastInvokeResponse!.Status);
    }

    [Theory]
    [InlineData("channelCreated", "OnTeamsChannelCreatedAsync: c t")]
    [InlineData("channelDeleted", "OnTeamsChannelDeletedAsync: c t")]
    [InlineData("channelRenamed", "OnTeamsChannelRenamedAsync: c t")]
    [InlineData("channelRestored", "OnTeamsChannelRestoredAsync: c t")]
    [InlineData("teamArchived", "OnTeamsTeamArchivedAsync: t")]
    [InlineData("teamDeleted", "OnTeamsTeamDeletedAsync: t")]
    [InlineData("teamHardDeleted", "OnTeamsTeamHardDeletedAsync: t")]
    [InlineData("teamRenamed", "OnTeamsTeamRenamedAsync: t")]
    [InlineData("teamRestored", "OnTeamsTeamRestoredAsync: t")]
    [InlineData("teamUnarchived", "OnTeamsTeamUnarchivedAsync: t")]
    [InlineData("somethingNew", null)]
    public async Task A_change_of_a_channel_or_team_calls_its_method(string eventType, string? call)
    {
        await RunAsync($$$"""
            {"type":"conversationUpdate","channelData":{"eventType":"{{{eventType}}}","channel":{"id":"c"},"team":{"id":"t"} } }
            """);
        Assert.Equal(call is null ? [] : [call], _bot.Calls);
    }

    [Theory]
    [InlineData("Start", """{"Title":"Sales","Id":"1","MeetingType":"Scheduled","StartTime":"2026-03-02T09:30:00Z"}""", "OnTeamsMeetingStartAsync: Sales 09:30")]
    [InlineData("End", """{"title":"Sales","endTime":"2026-03-02T10:30:00+01:00"}""", "OnTeamsMeetingEndAsync: Sales 09:30")]
    [InlineData(
        "ParticipantJoin", """{"members":[{"user":{"id":"u","givenName":"Ann"},"meeting":{"inMeeting":true,"role":"Attendee"}}]}""",
        "OnTeamsMeetingParticipantsJoinAsync: Ann Attendee")]
    [InlineData(
        "ParticipantLeave", """{"members":[{"user":{"id":"u","givenName":"Ann"},"meeting":{"inMeeting":false}}]}""",
        "OnTeamsMeetingParticipantsLeaveAsync: Ann False")]
    [InlineData("Start", "[]", "OnEventAsync: application/vnd.microsoft.meetingStart")]
    [InlineData("Paused", "{}", "OnEventAsync: application/vnd.microsoft.meetingPaused")]
    public async Task An_event_of_a_meeting_calls_its_method(string what, string value, string call)
    {
        await RunAsync($$$"""{"type":"event","name":"application/vnd.microsoft.meeting{{{what}}}","value":{{{value}}} }""");
        Assert.Equal([call], _bot.Calls);
    }

    [Theory]
    [InlineData("1646", "OnTeamsReadReceiptAsync: 1646")]
    [InlineData("1645", "OnTeamsReadReceiptAsync: 1645")]
    [InlineData("1644", "OnTeamsReadReceiptAsync: unread")]
    [InlineData("x", "OnTeamsReadReceiptAsync: unread")]
    public async Task A_read_receipt_tells_which_messages_are_read(string lastRead, string call)
    {
        await RunAsync($$$"""{"type":"event","name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"{{{lastRead}}}"}}""");
        Assert.Equal([call], _bot.Calls);
    }

    [Theory]
    [InlineData("messageUpdate", "editMessage", "OnTeamsMessageEditAsync: new")]
    [InlineData("messageUpdate", "undeleteMessage", "OnTeamsMessageUndeleteAsync: new")]
    [InlineData("messageDelete", "softDeleteMessage", "OnTeamsMessageSoftDeleteAsync: m")]
    [InlineData("messageUpdate", "", null)]
    [InlineData("messageDelete", "", null)]
    public async Task A_change_of_a_message_calls_its_method(string type, string eventType, string? call)
    {
        await RunAsync($$$"""{"type":"{{{type}}}","id":"m","text":"new","channelData":{"eventType":"{{{eventType}}}"}}""");
        Assert.Equal(call is null ? [] : [call], _bot.Calls);
    }

    [Fact]
    public async Task Members_come_with_what_Teams_knows_of_them()
    {
        var connector = new MemberService(("t", "u", "ann@x.example"));
        _adapter.Prepare = turn => turn.TurnState.Set<IConnectorClient>(connector);
        await RunAsync("""{"type":"conversationUpdate","membersAdded":[{"id":"u"}],"channelData":{"eventType":"teamMemberAdded","team":{"id":"t"}}}""");
        await RunAsync("""{"type":"conversationUpdate","membersAdded":[{"id":"gone"}],"channelData":{"team":{"id":"t"}}}""");
        await RunAsync("""{"type":"conversationUpdate","membersAdded":[{"id":"known","email":"k@x.example"}]}""");
        await RunAsync("""{"type":"conversationUpdate","membersAdded":[{"id":"bot"}]}""");
        await RunAsync("""{"type":"conversationUpdate","membersRemoved":[{"id":"u"}],"channelData":{"team":{"id":"t"}}}""");
        Assert.Equal(
            [
                "OnTeamsMembersAddedAsync: u ann@x.example t",
                "OnTeamsMembersAddedAsync: gone  t",
                "OnTeamsMembersAddedAsync: known k@x.example ",
                "OnTeamsMembersAddedAsync: bot  ",
                "OnTeamsMembersRemovedAsync: u  t",
            ],
            _bot.Calls);
        Assert.Equal(["t/u", "t/gone"], connector.Asked);
    }

    [Fact]
    public async Task Members_come_without_a_Connector_service_too()
    {
        await RunAsync("""{"type":"conversationUpdate","membersAdded":[{"id":"u"}]}""");
        Assert.Equal(["OnTeamsMembersAddedAsync: u  "], _bot.Calls);
    }

    [Fact]
    public async Task What_another_channel_sends_is_not_taken_for_Teams()
    {
        await RunAsync("""{"type":"conversationUpdate","channelId":"test","membersAdded":[{"id":"u"}],"channelData":{"eventType":"teamRenamed"}}""");
        await RunAsync("""{"type":"messageUpdate","channelId":"test","channelData":{"eventType":"editMessage"}}""");
        await RunAsync("""{"type":"event","channelId":"test","name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"1"}}""");
        Assert.Equal(["OnEventAsync: application/vnd.microsoft.readReceipt"], _bot.Calls);
    }

    private Task InvokeAsync(IBot bot, string? name, string? value) => _adapter.ProcessActivityAsync(
        new Activity(ActivityTypes.Invoke) { Name = name, Value = value is null ? null : System.Text.Json.JsonElement.Parse(value) },
        bot.OnTurnAsync,
        TestContext.Current.CancellationToken);

    private Task RunAsync(string activity) =>
        _adapter.ProcessActivityAsync(ActivityJson.Deserialize(activity), _bot.OnTurnAsync, TestContext.Current.CancellationToken);
}
