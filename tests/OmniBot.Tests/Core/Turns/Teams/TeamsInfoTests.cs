using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;
using OmniBot.Core.Turns.Teams;
using OmniBot.TestKit;

namespace OmniBot.Tests.Core.Turns.Teams;

public sealed class TeamsInfoTests
{
    private const string InTeam = """{"type":"message","channelData":{"channel":{"id":"c"},"team":{"id":"t"}}}""";
    private const string InChat = """{"type":"message"}""";

    private readonly MemberService _service = new(
        ("t", "u1", "1@x.example"), ("t", "u2", "2@x.example"), ("t", "u3", "3@x.example"), ("convo1", "u4", "4@x.example"), ("t2", "u5", "5@x.example"));

    [Theory]
    [InlineData(InTeam, "u2", "2@x.example", "t/u2")]
    [InlineData(InChat, "u4", "4@x.example", "convo1/u4")]
    public async Task A_member_is_of_the_team_or_else_of_the_chat(string activity, string user, string email, string asked)
    {
        await InTurnAsync(activity, async turn =>
        {
            var member = await TeamsInfo.GetMemberAsync(turn, user, TestContext.Current.CancellationToken);
            Assert.Equal((user, email), (member.Id, member.Email));
            Assert.Equal(1, member.Properties["x"].GetInt32());
        });
        Assert.Equal([asked], _service.Asked);
    }

    [Fact]
    public async Task All_members_are_read_page_by_page()
    {
        await InTurnAsync(InTeam, async turn => Assert.Equal(
            ["1@x.example", "2@x.example", "3@x.example"],
            (await TeamsInfo.GetMembersAsync(turn, TestContext.Current.CancellationToken)).Select(member => member.Email)));
        Assert.Equal(["t?pageSize=500&continuationToken=", "t?pageSize=500&continuationToken=2"], _service.Asked);
    }

    [Fact]
    public Task Pages_are_read_one_by_one() => InTurnAsync(InTeam, async turn =>
    {
        var first = await TeamsInfo.GetPagedMembersAsync(turn, 50, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["u1", "u2"], first.Members!.Select(member => member.Id));
        var last = await TeamsInfo.GetPagedTeamMembersAsync(
            turn, "t", first.ContinuationToken, 50, TestContext.Current.CancellationToken);
        Assert.Equal(["u3"], last.Members!.Select(member => member.Id));
        Assert.Null(last.ContinuationToken);
    });

    [Fact]
    public Task Another_team_can_be_asked_about() => InTurnAsync(InChat, async turn =>
    {
        Assert.Equal("u5", Assert.Single(await TeamsInfo.GetTeamMembersAsync(turn, "t2", TestContext.Current.CancellationToken)).Id);
        Assert.Equal("5@x.example", (await TeamsInfo.GetTeamMemberAsync(turn, "u5", "t2", TestContext.Current.CancellationToken)).Email);
        await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamMembersAsync(turn, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ChannelException>(() => TeamsInfo.GetMemberAsync(turn, "nobody", TestContext.Current.CancellationToken));
    });

    [Fact]
    public Task A_turn_without_a_Connector_service_says_so() => new TestAdapter().ProcessActivityAsync(
        new Activity(ActivityTypes.Message),
        async (turn, token) => Assert.Contains(
            "IConnectorClient", (await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMembersAsync(turn, token))).Message),
        TestContext.Current.CancellationToken);

    [Fact]
    public void Channel_data_is_read_by_its_names()
    {
        var activity = ActivityJson.Deserialize(
            """
            {"type":"message","channelData":{"channel":{"id":"c"},"team":{"id":"t","name":"Team"},"meeting":{"id":"m"},
             "settings":{"selectedChannel":{"id":"s"}},"onBehalfOf":[{"itemid":0,"mri":"8:x"}]}}
            """);
        Assert.Equal("c", activity.TeamsGetChannelId());
        Assert.Equal("s", activity.TeamsGetSelectedChannelId());
        Assert.Equal("Team", activity.TeamsGetTeamInfo()?.Name);
        Assert.Equal("m", activity.TeamsGetMeetingInfo()?.Id);
        Assert.Equal("8:x", Assert.Single(activity.TeamsGetTeamOnBehalfOf()!).Mri);
        Assert.Null(new Activity { ChannelData = "text" }.TeamsGetTeamInfo());
        Assert.Null(new Activity().TeamsGetChannelId());
    }

    [Fact]
    public void A_notification_keeps_the_rest_of_the_channel_data()
    {
        var message = new Activity { ChannelData = new TeamsChannelData { Tenant = new TenantInfo("t") } };
        message.TeamsNotifyUser();
        Assert.Equal("""{"tenant":{"id":"t"},"notification":{"alert":true,"alertInMeeting":false}}""", ActivityJson.ToElement(message.ChannelData).GetRawText());

        var inMeeting = new Activity();
        inMeeting.TeamsNotifyUser(alertInMeeting: true, "https://x.example");
        Assert.Equal(
            """{"notification":{"alert":false,"alertInMeeting":true,"externalResourceUrl":"https://x.example"}}""",
            ActivityJson.ToElement(inMeeting.ChannelData).GetRawText());
    }

    private Task InTurnAsync(string activity, Func<ITurnContext, Task> test)
    {
        var adapter = new TestAdapter(OmniBot.Core.Schema.Channels.Msteams)
        {
            Prepare = turn => turn.TurnState.Set<IConnectorClient>(_service),
        };
        return adapter.ProcessActivityAsync(ActivityJson.Deserialize(activity), (turn, _) => test(turn), TestContext.Current.CancellationToken);
    }
}
