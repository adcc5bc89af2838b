using OmniBot.Core.Schema;
using Xunit;

namespace OmniBot.Tests.Core.Schema;

public sealed class ActivityTests
{
    private static readonly string[] WireTypes =
    [
        "message", "contactRelationUpdate", "conversationUpdate", "typing", "endOfConversation", "event", "invoke", "installationUpdate",
        "messageDelete", "messageUpdate", "messageReaction", "suggestion", "trace", "handoff", "command", "commandResult",
    ];

    [Fact]
    public void A_reply_goes_back_to_the_sender_in_the_same_conversation()
    {
        var reply = Incoming().CreateReply("Hi", "en");

        JsonTrees.AssertSame(
            """
            {"type":"message","channelId":"telegram","serviceUrl":"https://x.example","replyToId":"m1","text":"Hi","locale":"en",
             "from":{"id":"bot","name":"Bot"},"recipient":{"id":"user","name":"User","role":"user","tenantId":"t"},
             "conversation":{"id":"c","isGroup":true,"conversationType":"channel","tenantId":"t"},"attachments":[],"entities":[]}
            """,
            ActivityJson.SerializeToString(reply));
    }

    [Fact]
    public void A_reply_has_no_id_and_no_timestamp_A2031_A2041()
    {
        var incoming = Incoming();
        incoming.TimestampText = "2024-01-01T00:00:00Z";

        var reply = incoming.CreateReply();

        Assert.Null(reply.Id);
        Assert.Null(reply.Timestamp);
        Assert.Equal("", reply.Text);
        Assert.Equal("de", reply.Locale);
    }

    [Fact]
    public void A_reply_shares_no_account_with_what_it_answers()
    {
        var incoming = Incoming();
        var reply = incoming.CreateReply();

        reply.Recipient!.Name = reply.Conversation!.Name = "changed";

        Assert.Equal("User", incoming.From!.Name);
        Assert.Null(incoming.Conversation!.Name);
    }

    [Theory]
    [InlineData(OmniBot.Core.Schema.Channels.Webchat, null)]
    [InlineData(OmniBot.Core.Schema.Channels.Directline, null)]
    [InlineData(OmniBot.Core.Schema.Channels.Telegram, "m1")]
    public void A_conversationUpdate_of_Direct_Line_is_not_answered_by_id(string channel, string? replyToId)
    {
        var update = Incoming();
        update.Type = ActivityTypes.ConversationUpdate;
        update.ChannelId = channel;

        Assert.Equal(replyToId, update.CreateReply().ReplyToId);
        Assert.Equal(replyToId, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void An_activity_without_accounts_can_be_answered()
    {
        var reply = ActivityJson.Deserialize("""{"type":"message"}""").CreateReply("x");

        Assert.Null(reply.Recipient);
        Assert.Null(reply.Conversation);
    }

    [Fact]
    public void A_trace_names_the_type_of_its_value()
    {
        var trace = Incoming().CreateTrace("state", new ResourceResponse("1"), label: "Bot state");

        Assert.Equal(("trace", "state", "ResourceResponse", "Bot state"), (trace.Type, trace.Name, trace.ValueType, trace.Label));
        Assert.Equal("custom", Activity.CreateTraceActivity("n", "custom", 1).ValueType);
    }

    [Fact]
    public void A_reference_carries_an_activity_in_either_direction()
    {
        var reference = Incoming().GetConversationReference();

        var outgoing = new Activity("message").ApplyConversationReference(reference);
        var incoming = new Activity("message") { Locale = "fr" }.ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("bot", "user"), (outgoing.From!.Id, outgoing.Recipient!.Id));
        Assert.Equal(("m1", null, "de"), (outgoing.ReplyToId, outgoing.Id, outgoing.Locale));
        Assert.Equal(("user", "bot"), (incoming.From!.Id, incoming.Recipient!.Id));
        Assert.Equal((null, "m1", "fr"), (incoming.ReplyToId, incoming.Id, incoming.Locale));
        Assert.Equal(("telegram", "https://x.example", "c"), (outgoing.ChannelId, outgoing.ServiceUrl, outgoing.Conversation!.Id));
    }

    [Fact]
    public void A_reference_to_a_sent_reply_has_the_id_that_the_channel_gave() =>
        Assert.Equal("sent", Incoming().GetReplyConversationReference(new ResourceResponse("sent")).ActivityId);

    [Fact]
    public void A_continuation_comes_from_the_user_and_tells_where_it_is()
    {
        var reference = Incoming().GetConversationReference();

        var continuation = reference.GetContinuationActivity("e1");

        Assert.Equal(("event", "ContinueConversation", "e1"), (continuation.Type, continuation.Name, continuation.Id));
        Assert.Equal(("user", "bot", "c"), (continuation.From!.Id, continuation.Recipient!.Id, continuation.Conversation!.Id));
        Assert.Same(reference, continuation.RelatesTo);
    }

    [Fact]
    public void The_mention_of_the_bot_is_taken_out_of_the_text_and_others_stay()
    {
        var message = ActivityJson.Deserialize(
            """
            {"type":"message","text":"<at>Bot</at> ask <at>Ann</at>","recipient":{"id":"bot"},"entities":[
              {"type":"mention","mentioned":{"id":"bot","name":"Bot"},"text":"<at>Bot</at>"},null,{"type":"clientInfo"},
              {"type":"Mention","mentioned":{"id":"ann"},"text":"<at>Ann</at>"}]}
            """);

        Assert.Equal(["bot", "ann"], message.GetMentions().Select(mention => mention.Mentioned!.Id));
        Assert.Equal("ask <at>Ann</at>", message.RemoveRecipientMention());
        Assert.Equal("ask", message.RemoveMentionText("ann"));
        Assert.Equal("ask", message.Text);
    }

    [Fact]
    public void A_mention_without_its_text_is_found_by_the_name()
    {
        var message = new Activity("message")
        {
            Text = "hi <AT>A (b)</AT>",
            Entities = [new Mention { Mentioned = new ChannelAccount("a", "A (b)") }],
        };

        Assert.Equal("hi", message.RemoveMentionText("a"));
    }

    [Fact]
    public void Text_summary_attachments_and_channel_data_are_content()
    {
        Assert.True(new Activity { Text = "x" }.HasContent());
        Assert.True(new Activity { Summary = "x" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity { ChannelData = new { } }.HasContent());
        Assert.False(new Activity { Text = " ", Attachments = [], Speak = "x" }.HasContent());
    }

    [Fact]
    public void Channel_data_is_given_in_the_asked_shape_or_not_at_all()
    {
        var activity = ActivityJson.Deserialize("""{"channelData":{"tenant":{"id":"t"}}}""");

        Assert.Equal("t", activity.GetChannelData<TeamsChannelData>()!.Tenant!.Id);
        Assert.True(activity.TryGetChannelData<TeamsChannelData>(out var data));
        Assert.Equal("t", data!.Tenant!.Id);
        Assert.False(activity.TryGetChannelData<string>(out _));
        Assert.False(new Activity().TryGetChannelData<TeamsChannelData>(out _));
    }

    [Fact]
    public void An_activity_is_seen_as_its_type_and_as_no_other()
    {
        foreach (var type in WireTypes)
        {
            Assert.Equal([type], Views(new Activity(type)));
            Assert.Equal([type], Views(new Activity(type + "/card")));
        }

        Assert.Empty(Views(new Activity()));
        Assert.Empty(Views(new Activity("messages")));
        Assert.Empty(Views(new Activity("MESSAGE"))); // A2011
    }

    [Fact]
    public void Each_type_can_be_created()
    {
        var created = typeof(Activity).GetMethods()
            .Where(method => method.IsStatic && method.Name.StartsWith("Create", StringComparison.Ordinal))
            .Select(method => (IActivity)method.Invoke(null, method.GetParameters().Length == 0 ? [] : ["name", null, null, null])!)
            .Select(activity => activity.Type);

        Assert.Equal(WireTypes.Order(), created.Order());
    }

    [Theory]
    [InlineData("2024-02-29T12:00:00.1234567Z")]
    [InlineData("2024-02-29T14:00:00.1234567+02:00")]
    [InlineData("2024-02-29T12:00:00.1234567")]
    public void A_timestamp_is_read_as_its_instant_and_written_as_it_came(string text)
    {
        var activity = ActivityJson.Deserialize($$"""{"timestamp":"{{text}}","localTimestamp":"{{text}}","expiration":"{{text}}"}""");
        var instant = new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567);

        Assert.Equal((instant, instant, instant), (activity.Timestamp, activity.LocalTimestamp, activity.Expiration));
        Assert.Equal((text, text, text), (activity.TimestampText, activity.LocalTimestampText, activity.ExpirationText));
    }

    [Fact]
    public void A_timestamp_that_is_set_is_written_in_utc_with_z_A2043()
    {
        var time = new DateTimeOffset(2024, 2, 29, 14, 0, 0, TimeSpan.FromHours(2));
        var activity = new Activity { Timestamp = time, LocalTimestamp = time, Expiration = time.AddMilliseconds(5) };

        JsonTrees.AssertSame(
            """
            {"timestamp":"2024-02-29T12:00:00Z","localTimestamp":"2024-02-29T14:00:00+02:00","expiration":"2024-02-29T14:00:00.005+02:00"}
            """,
            ActivityJson.SerializeToString(activity));
        activity.Timestamp = null;
        Assert.Null(activity.TimestampText);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("2024-13-45T00:00:00Z")]
    public void A_timestamp_that_is_no_time_is_null_but_kept(string text)
    {
        var activity = ActivityJson.Deserialize($$"""{"timestamp":"{{text}}"}""");

        Assert.Null(activity.Timestamp);
        JsonTrees.AssertSame($$"""{"timestamp":"{{text}}"}""", ActivityJson.SerializeToString(activity));
    }

    [Fact]
    public void A_clone_is_deep()
    {
        var original = Incoming();
        original.ChannelData = new TeamsChannelData { Tenant = new TenantInfo("t") };
        original.Properties["x"] = ActivityJson.ToElement(1);

        var clone = original.Clone();
        clone.From!.Name = "changed";
        clone.Properties.Clear();

        Assert.Equal("User", original.From!.Name);
        Assert.Single(original.Properties);
        Assert.Equal("t", clone.GetChannelData<TeamsChannelData>()!.Tenant!.Id);
    }

    private static Activity Incoming() => new(ActivityTypes.Message)
    {
        Id = "m1",
        ChannelId = Channels.Telegram,
        ServiceUrl = "https://x.example",
        Locale = "de",
        From = new ChannelAccount("user", "User", RoleTypes.User) { TenantId = "t" },
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(isGroup: true, conversationType: "channel", id: "c", tenantId: "t"),
    };

    private static IEnumerable<string> Views(IActivity activity) =>
        from method in typeof(IActivity).GetMethods()
        where method.Name.StartsWith("As", StringComparison.Ordinal) && method.Invoke(activity, null) is not null
        let name = method.Name["As".Length..^"Activity".Length]
        select char.ToLowerInvariant(name[0]) + name[1..];
}
