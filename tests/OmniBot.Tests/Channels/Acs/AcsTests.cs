using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using OmniBot.Channels.Acs;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;

namespace OmniBot.Tests.Channels.Acs;

public sealed class AcsTests
{
    private const string Channel = "75476a19-a68d-4e10-806c-3680f099e069";

    [Fact]
    public void A_text_of_WhatsApp_is_a_message()
    {
        var inbound = Assert.Single(Parse(Message("\"content\":\"Hello\",\"messageType\":\"text\"")).Activities);
        var activity = inbound.Activity;
        Assert.Equal(new ConversationKey("acs", Channel, "+14254360097"), inbound.Conversation);
        Assert.Equal(("message", "wamid.1", "Hello", "plain"), (activity.Type, activity.Id, activity.Text, activity.TextFormat));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero), activity.Timestamp);
    }

    [Fact]
    public void Pressed_buttons_and_rows_have_title_and_value()
    {
        var button = Activity("\"interactive\":{\"type\":\"buttonReply\",\"buttonReply\":{\"id\":\"buy 1\",\"title\":\"Buy\"}},\"context\":{\"from\":\"1\",\"id\":\"wamid.0\"}");
        Assert.Equal(("Buy", "buy 1", "wamid.0"), (button.Text, button.Value, button.ReplyToId));
        var row = Activity("\"interactive\":{\"type\":\"listReply\",\"listReply\":{\"id\":\"r\",\"title\":\"Row\",\"description\":\"d\"}}");
        Assert.Equal(("Row", "r"), (row.Text, row.Value));
        var template = Activity("\"button\":{\"text\":\"Yes\",\"payload\":\"p\"}");
        Assert.Equal(("Yes", "p"), (template.Text, template.Value));
    }

    [Fact]
    public void Files_and_places_and_reactions_are_read()
    {
        var file = Activity("\"messageType\":\"document\",\"media\":{\"mimeType\":\"application/pdf\",\"id\":\"f/1\",\"fileName\":\"a.pdf\",\"caption\":\"Look\"}");
        var attachment = Assert.Single(file.Attachments!);
        Assert.Equal(("Look", "application/pdf", "a.pdf", $"media://acs/{Channel}/f%2F1"), (file.Text, attachment.ContentType, attachment.Name, attachment.ContentUrl));
        var place = Activity("\"location\":{\"latitude\":52.5,\"longitude\":\"13.4\",\"name\":\"Shop\"}");
        Assert.Equal(13.4, Assert.IsType<GeoCoordinates>(place.Entities![0]).Longitude);
        var reaction = Activity("\"messageType\":\"reaction\",\"reaction\":{\"messageId\":\"wamid.9\",\"emoji\":\"👍\"}");
        Assert.Equal(("messageReaction", "wamid.9", "👍"), (reaction.Type, reaction.ReplyToId, reaction.ReactionsAdded![0].Type));
        Assert.NotNull(Activity("\"messageType\":\"reaction\",\"reaction\":{\"messageId\":\"wamid.9\"}").ReactionsRemoved);
    }

    [Fact]
    public void A_user_without_a_phone_number_has_an_id()
    {
        var body = Message("\"content\":\"Hi\",\"fromBSUID\":\"US.134\"").Replace("\"from\":\"14254360097\"", "\"from\":\"\"", StringComparison.Ordinal);
        Assert.Equal("US.134", Assert.Single(Parse(body).Activities).Conversation.Conversation);
    }

    [Theory]
    [InlineData("15550001111")]
    [InlineData("+15550001111")]
    public void An_SMS_is_a_message_whether_or_not_its_numbers_have_a_plus(string to)
    {
        var inbound = Assert.Single(Parse(Event("Microsoft.Communication.SMSReceived", $$$"""{"messageId":"in1","from":"15552223333","to":"{{{to}}}","message":"Hi"}""")).Activities);
        Assert.Equal(new ConversationKey("acs", "+15550001111", "+15552223333"), inbound.Conversation);
        Assert.Equal("Hi", inbound.Activity.Text);
    }

    [Theory]
    [InlineData("Microsoft.Communication.AdvancedMessageDeliveryStatusUpdated", "\"status\":\"Read\"", DeliveryState.Read)]
    [InlineData("Microsoft.Communication.AdvancedMessageDeliveryStatusUpdated", "\"status\":\"Failed\",\"error\":{\"channelCode\":\"131026\",\"channelMessage\":\"x\"}", DeliveryState.Failed)]
    [InlineData("Microsoft.Communication.SMSDeliveryReportReceived", "\"deliveryStatus\":\"Delivered\",\"deliveryStatusDetails\":\"No error.\"", DeliveryState.Delivered)]
    public void Statuses_are_reports(string type, string fields, DeliveryState state)
    {
        var content = Parse(Event(type, $$$"""{"messageId":"out1","from":"15550001111","to":"+1555",{{{fields}}}}"""));
        var report = Assert.Single(content.Reports);
        Assert.Equal(("+15550001111", "out1", state), (report.Account, report.ChannelActivityId, report.State));
        Assert.Equal(state == DeliveryState.Failed ? "131026 x" : null, report.Reason);
        Assert.Empty(content.Activities);
    }

    [Fact]
    public void Batches_and_CloudEvents_are_read_in_order()
    {
        var cloud = """{"specversion":"1.0","type":"Microsoft.Communication.SMSReceived","source":"/s","id":"c1","time":"2026-03-03T09:00:00Z","data":{"from":"15552223333","to":"15550001111","message":"two"}}""";
        var content = Parse($"[{Message("\"content\":\"one\"")},{cloud},{Event("Microsoft.Storage.BlobCreated", "{}")}]");
        Assert.Equal([("one", "wamid.1"), ("two", "c1")], content.Activities.Select(inbound => (inbound.Activity.Text, inbound.Activity.Id)));
    }

    [Fact]
    public void The_handshake_is_nothing_for_the_bot()
    {
        var body = $"[{Event("Microsoft.EventGrid.SubscriptionValidationEvent", "{\"validationCode\":\"512d38b6\"}")}]";
        Assert.Empty(Parse(body).Activities);
        Assert.Equal("512d38b6", AcsMapper.ValidationCodeOf(Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public void Other_events_of_the_service_are_events()
    {
        var activity = Assert.Single(Parse(Event("Microsoft.Communication.CallEnded", "{\"serverCallId\":\"c\",\"startedBy\":{\"rawId\":\"8:acs:x\"}}")).Activities).Activity;
        Assert.Equal(("event", "acs/callEnded", "8:acs:x", "c"), (activity.Type, activity.Name, activity.From!.Id, activity.Conversation!.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("[1]")]
    [InlineData("""{"eventType":"Microsoft.Communication.SMSReceived","data":[]}""")]
    [InlineData("""{"eventType":"Microsoft.Communication.","data":{}}""")]
    public void What_is_no_event_is_malformed(string body) => Assert.NotNull(Parse(body).Problem);

    [Fact]
    public void Choices_are_buttons_or_a_list_and_files_have_captions()
    {
        var buttons = Rendered(Choices(3))[0];
        Assert.Equal("interactive", buttons.GetProperty("kind").GetString());
        var action = buttons.GetProperty("interactiveMessage").GetProperty("action");
        Assert.Equal(("whatsAppButtonAction", "v1"), (action.GetProperty("kind").GetString(), action.GetProperty("content").GetProperty("buttons")[0].GetProperty("id").GetString()));
        action = Rendered(Choices(5))[0].GetProperty("interactiveMessage").GetProperty("action");
        Assert.Equal(("whatsAppListAction", 5), (action.GetProperty("kind").GetString(), action.GetProperty("content").GetProperty("groups")[0].GetProperty("items").GetArrayLength()));

        var picture = Rendered(new Activity("message") { Text = "Look", Attachments = [new Attachment("image/png", "https://shop.example/a.png")] })[0];
        Assert.Equal(("image", "Look"), (picture.GetProperty("kind").GetString(), picture.GetProperty("caption").GetString()));
        var audio = Rendered(new Activity("message") { Text = "Listen", Attachments = [new Attachment("audio/mpeg", "https://shop.example/a.mp3")] });
        Assert.Equal(["text", "audio"], audio.Select(message => message.GetProperty("kind").GetString()));
        Assert.Throws<ChannelException>(() => Rendered(new Activity("message") { Attachments = [new Attachment("image/png", "data:image/png;base64,AA==")] }));
    }

    [Fact]
    public void An_SMS_has_all_of_it_as_text()
    {
        var activity = Choices(2);
        activity.Attachments = [new Attachment("image/png", "https://shop.example/a.png")];
        Assert.Equal("Which?\nhttps://shop.example/a.png\n- Title 1\n- Title 2", AcsRenderer.ForSms(activity));
    }

    [Fact]
    public void Calls_are_signed_as_the_service_wants_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://contoso.communication.azure.com/sms?api-version=2021-03-07");
        AcsCredential.Sign(request, "{}"u8.ToArray(), "cGFzc3dvcmQ=", new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal("Tue, 03 Mar 2026 09:00:00 GMT", request.Headers.GetValues("x-ms-date").Single());
        Assert.Equal("RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=", request.Headers.GetValues("x-ms-content-sha256").Single());
        var signed = "POST\n/sms?api-version=2021-03-07\nTue, 03 Mar 2026 09:00:00 GMT;contoso.communication.azure.com;RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=";
        var expected = Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData("password"u8, Encoding.UTF8.GetBytes(signed)));
        Assert.Equal($"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={expected}", request.Headers.GetValues("Authorization").Single());
    }

    [Theory]
    [InlineData(429, ChannelError.Throttled)]
    [InlineData(408, ChannelError.Unavailable)]
    [InlineData(500, ChannelError.Unavailable)]
    [InlineData(503, ChannelError.Unavailable)]
    [InlineData(400, ChannelError.Rejected)]
    [InlineData(401, ChannelError.Rejected)]
    [InlineData(404, ChannelError.Rejected)]
    public void Errors_say_whether_to_try_again(int status, ChannelError error) => Assert.Equal(error, AcsClient.ErrorOf(status, "Code", null).Error);

    [Property(MaxTest = 300)]
    public void Random_bytes_do_not_throw(byte[] bytes) => Mutations.AssertCanBeStored(AcsMapper.Parse(bytes ?? []));

    [Property(MaxTest = 300)]
    public void Changed_events_do_not_throw(int[] choices, int choice)
    {
        var body = $"[{Message("\"messageType\":\"interactive\",\"interactive\":{\"listReply\":{\"id\":\"r\",\"title\":\"t\"}},\"media\":{\"id\":\"1\"},\"location\":{\"latitude\":1,\"longitude\":2}")}]";
        Mutations.AssertCanBeStored(AcsMapper.Parse(Mutations.Of(body, choices ?? [])));
        Mutations.AssertCanBeStored(Parse(Mutations.Retyped(body, choice)));
    }

    [Fact]
    public void Captured_events_are_read()
    {
        foreach (var file in ChannelFixtures.Of("acs-events", "*.json"))
        {
            var content = AcsMapper.Parse(File.ReadAllBytes(file));
            Mutations.AssertCanBeStored(content);
            Assert.True(content.Activities.Count + content.Reports.Count == 1, file);
        }
    }

    private static string Message(string fields) =>
        Event("Microsoft.Communication.AdvancedMessageReceived", $$$"""{"channelType":"whatsapp","messageId":"wamid.1","from":"14254360097","to":"{{{Channel}}}","receivedTimestamp":"2026-03-03T09:00:00+00:00",{{{fields}}}}""");

    private static string Event(string type, string data) =>
        $$$"""{"id":"e1","topic":"/subscriptions/s/communicationservices/name","subject":"x","eventType":"{{{type}}}","dataVersion":"1.0","metadataVersion":"1","eventTime":"2026-03-03T09:00:01Z","data":{{{data}}}}""";

    private static WebhookContent Parse(string json) => AcsMapper.Parse(Encoding.UTF8.GetBytes(json));

    private static Activity Activity(string fields) => Assert.Single(Parse(Message(fields)).Activities).Activity;

    private static Activity Choices(int count) => new("message")
    {
        Text = "Which?",
        SuggestedActions = new SuggestedActions { Actions = [.. Enumerable.Range(1, count).Select(at => new CardAction("imBack", $"Title {at}", value: $"v{at}"))] },
    };

    private static List<JsonElement> Rendered(Activity activity) =>
        [.. AcsRenderer.ForMessages(activity, "…").Select(message => JsonSerializer.SerializeToElement(message))];
}
