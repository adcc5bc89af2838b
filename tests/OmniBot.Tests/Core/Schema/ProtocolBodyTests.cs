using OmniBot.Core.Schema;

namespace OmniBot.Tests.Core.Schema;

/// <summary>Bodies and values of the protocol that are not activities.</summary>
public sealed class ProtocolBodyTests
{
    private static readonly string[] Unknown = ["x", "w", "$x", "unknown", "legacy", "trigger"];

    [Theory]
    [InlineData(
        typeof(ConversationParameters),
        """
        {"isGroup":false,"bot":{"id":"b"},"members":[{"id":"u","x":1.0}],"topicName":"t","tenantId":"t",
         "activity":{"type":"message","x":1.10},"channelData":{"a":1e3},"x":1}
        """)]
    [InlineData(typeof(ConversationResourceResponse), """{"activityId":"a","serviceUrl":"s","id":"c","x":1}""")]
    [InlineData(typeof(ConversationsResult), """{"continuationToken":"c","conversations":[{"id":"c","members":[{"id":"u"}]}]}""")]
    [InlineData(typeof(PagedMembersResult), """{"continuationToken":"c","members":[{"id":"u"}]}""")]
    [InlineData(typeof(ResourceResponse), """{"id":"a","x":1}""")]
    [InlineData(typeof(AttachmentData), """{"type":"image/png","name":"n","originalBase64":"AQID","thumbnailBase64":"BA=="}""")]
    [InlineData(typeof(AttachmentInfo), """{"name":"n","type":"image/png","views":[{"viewId":"original","size":5000000000}]}""")]
    [InlineData(typeof(ExpectedReplies), """{"activities":[{"type":"message","text":"a"},{"type":"typing"}]}""")]
    [InlineData(
        typeof(ErrorResponse),
        """
        {"error":{"code":"TokenExpired","message":"m","innerHttpError":{"statusCode":429,"body":{"a":1.0}},"x":1}}
        """)]
    [InlineData(typeof(InvokeResponse), """{"status":501,"body":{"a":1.10}}""")]
    [InlineData(
        typeof(TokenResponse),
        """
        {"channelId":"c","connectionName":"n","token":"t","expiration":"2024-01-01T00:00:00.0000000Z","x":1}
        """)]
    [InlineData(typeof(TokenRequest), """{"provider":"p","settings":{"a":1.0}}""")]
    [InlineData(
        typeof(TokenExchangeState),
        """
        {"connectionName":"n","conversation":{"activityId":"a"},"relatesTo":{"locale":"de"},"botUrl":"u","msAppId":"m"}
        """)]
    [InlineData(typeof(TokenExchangeInvokeRequest), """{"id":"i","connectionName":"n","token":"t","x":{"x":1}}""")]
    [InlineData(typeof(TokenExchangeInvokeResponse), """{"id":"i","connectionName":"n","failureDetail":"f"}""")]
    [InlineData(typeof(TokenStatus), """{"channelId":"c","connectionName":"n","hasToken":true,"serviceProviderDisplayName":"s"}""")]
    [InlineData(typeof(SignInResource), """{"signInLink":"l","tokenExchangeResource":{"id":"i"},"tokenPostResource":{"sasUrl":"u"}}""")]
    [InlineData(typeof(CommandValue<HeroCard>), """{"commandId":"c","data":{"title":"t"},"x":1.0}""")]
    [InlineData(typeof(CommandResultValue<int>), """{"commandId":"c","data":5,"error":{"code":"e","message":"m"}}""")]
    [InlineData(
        typeof(SemanticAction),
        """
        {"id":"bookFlight","state":"start","entities":{"from":{"type":"string","value":1.0},"$instance":{}}}
        """)]
    [InlineData(
        typeof(MessagingExtensionAction),
        """
        {"data":{"a":1.0},"context":{"theme":"dark","x":1},"commandId":"c","commandContext":"message","state":"s","x":1,
         "messagePayload":{"id":"1","from":{"user":{"userIdentityType":"aadUser","id":"u"}},"body":{"contentType":"html","content":"c"},
         "mentions":[{"id":0,"mentionText":"Ann"}],"reactions":[{"reactionType":"like"}],"x":1}}
        """)]
    [InlineData(typeof(TaskModuleResponse), """{"task":{"type":"message","x":1},"cacheInfo":{"cacheType":"cache","cacheDuration":5}}""")]
    [InlineData(typeof(MeetingStartEventDetails), """{"Id":"i","JoinUrl":"u","Title":"t","MeetingType":"Adhoc","StartTime":"2026-03-02T09:00:00.50Z","x":1}""")]
    [InlineData(typeof(MeetingParticipantsEventDetails), """{"members":[{"user":{"id":"u","email":"e"},"meeting":{"inMeeting":true,"role":"Presenter"}}]}""")]
    [InlineData(typeof(FeedbackResponse), """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}","x":1}}""")]
    public void A_body_keeps_all_that_it_was_read_with(Type type, string json)
    {
        var body = typeof(ActivityJson).GetMethod(nameof(ActivityJson.FromObject))!.MakeGenericMethod(type)
            .Invoke(null, [System.Text.Json.JsonElement.Parse(json)]);

        Assert.IsType(type, body);
        Assert.All(UnknownFields.Of(body), name => Assert.Contains(name, Unknown));
        JsonTrees.AssertSame(json, ActivityJson.ToElement(body).GetRawText());
    }

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void An_invoke_succeeded_from_200_to_299(int status, bool succeeded) =>
        Assert.Equal(succeeded, new InvokeResponse { Status = status }.IsSuccessStatusCode());

    [Fact]
    public void A_Teams_member_as_sender_is_written_with_its_own_fields() =>
        JsonTrees.AssertSame(
            """{"from":{"id":"u","givenName":"Ann","userPrincipalName":"ann@x.example"}}""",
            ActivityJson.SerializeToString(new Activity
            {
                From = new TeamsChannelAccount { Id = "u", GivenName = "Ann", UserPrincipalName = "ann@x.example" },
            }));

    [Fact]
    public void A_read_sender_is_a_plain_account_with_Teams_fields_as_unknown_ones()
    {
        var account = ActivityJson.Deserialize("""{"from":{"id":"u","givenName":"Ann"}}""").From!;

        Assert.IsType<ChannelAccount>(account);
        Assert.Equal("Ann", account.Properties["givenName"].GetString());
    }
}
