using System.Text;
using System.Text.Json;
using OmniBot.Channels.Twilio;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;

namespace OmniBot.Tests.Channels.Twilio;

public sealed class TwilioMapperTests
{
    private const string Sms = "MessageSid=SM1&From=%2B15550001111&To=%2B15550002222&FromCountry=US";
    private const string WhatsApp = "MessageSid=SM1&From=whatsapp%3A%2B15550001111&To=whatsapp%3A%2B14155238886&ProfileName=Ana&WaId=15550001111";

    [Fact]
    public void A_text_keeps_all_that_is_known_of_it()
    {
        var inbound = Only(Sms + "&Body=Hello+%E2%82%AC+%26+you&NumMedia=0");
        var activity = inbound.Activity;
        Assert.Equal(new ConversationKey("twilio", "+15550002222", "+15550001111"), inbound.Conversation);
        Assert.Equal(
            ("message", "SM1", "twilio", "Hello € & you", "plain"), (activity.Type, activity.Id, activity.ChannelId, activity.Text, activity.TextFormat));
        Assert.Equal(("+15550001111", "user"), (activity.From!.Id, activity.From.Role));
        Assert.Equal("US", activity.From.Properties["country"].GetString());
        Assert.Equal("+15550001111", activity.From.Properties["phone"].GetString());
        Assert.Equal(("+15550002222", "bot"), (activity.Recipient!.Id, activity.Recipient.Role));
        Assert.Equal(("+15550001111", "personal"), (activity.Conversation!.Id, activity.Conversation.ConversationType));
        Assert.Equal("Hello € & you", ((JsonElement)activity.ChannelData!).GetProperty("Body").GetString());
    }

    [Fact]
    public void WhatsApp_addresses_keep_their_prefix_and_name_the_profile()
    {
        var inbound = Only(WhatsApp + "&Body=hola&OriginalRepliedMessageSid=SM0");
        Assert.Equal(new ConversationKey("twilio", "whatsapp:+14155238886", "whatsapp:+15550001111"), inbound.Conversation);
        Assert.Equal(("Ana", "SM0"), (inbound.Activity.From!.Name, inbound.Activity.ReplyToId));
        Assert.Equal("+15550001111", inbound.Activity.From.Properties["phone"].GetString());
    }

    [Fact]
    public void Files_are_attachments_and_their_caption_is_the_text()
    {
        var activity = Only(Sms + "&Body=Look&NumMedia=3&MediaUrl0=https%3A%2F%2Fapi.twilio.com%2Fa&MediaContentType0=image%2Fjpeg"
            + "&MediaUrl1=www.contoso.com&MediaContentType1=json").Activity;
        Assert.Equal("Look", activity.Text);
        Assert.Equal(
            [("image/jpeg", "https://api.twilio.com/a"), ("json", "media://twilio/%2B15550002222/www.contoso.com"), ("application/octet-stream", "media://twilio/%2B15550002222/SM1-2")],
            activity.Attachments!.Select(file => (file.ContentType, file.ContentUrl)));
    }

    [Theory]
    [InlineData("&MessageType=button&Body=Yes&ButtonText=Yes&ButtonPayload=p1", "Yes", "p1")]
    [InlineData("&MessageType=button&Body=%D9%82%D8%A8%D9%88%D9%84", "قبول", null)]
    [InlineData("&MessageType=interactive&Body=English&ListId=lang_en&ListTitle=English", "English", "lang_en")]
    public void Buttons_and_rows_say_their_title_and_hold_their_value(string fields, string text, string? value)
    {
        var activity = Only(WhatsApp + fields).Activity;
        Assert.Equal((text, value), (activity.Text, (string?)activity.Value));
    }

    [Fact]
    public void The_answers_of_a_form_are_the_value()
    {
        var activity = Only(WhatsApp + "&MessageType=interactive&InteractiveData=%7B%22a%22%3A1%7D").Activity;
        Assert.Equal(1, ((JsonElement)activity.Value!).GetProperty("a").GetInt32());
        Assert.Equal("{broken", Only(WhatsApp + "&InteractiveData=%7Bbroken").Activity.Value);
    }

    [Fact]
    public void A_place_is_an_entity_without_text()
    {
        var activity = Only(WhatsApp + "&MessageType=location&Body=&Latitude=52.1051&Longitude=-106.6359&Address=1+Main+St&Label=Shop").Activity;
        var coordinates = Assert.IsType<GeoCoordinates>(activity.Entities![0]);
        Assert.Equal((52.1051, -106.6359, "Shop"), (coordinates.Latitude, coordinates.Longitude, coordinates.Name));
        Assert.Equal("1 Main St", Assert.IsType<Place>(activity.Entities[1]).Address);
        Assert.Null(activity.Text);
        Assert.Null(Only(WhatsApp + "&Latitude=99&Longitude=NaN").Activity.Entities);
    }

    [Theory]
    [InlineData(Sms, "&Body=STOP&OptOutType=STOP", "twilio/opt-out")]
    [InlineData(Sms, "&Body=+stop+", "twilio/opt-out")]
    [InlineData(Sms, "&Body=Quit", "twilio/opt-out")]
    [InlineData(Sms, "&Body=ALTO&OptOutType=STOP", "twilio/opt-out")]
    [InlineData(Sms, "&Body=Start", "twilio/opt-in")]
    [InlineData(Sms, "&Body=help&OptOutType=HELP", "twilio/help")]
    [InlineData(WhatsApp, "&Body=STOP", "twilio/opt-out")]
    public void Leaving_and_coming_back_are_events_without_text(string message, string fields, string name)
    {
        var activity = Only(message + fields).Activity;
        Assert.Equal(("event", name, (string?)null), (activity.Type, activity.Name, activity.Text));
        Assert.Equal(((JsonElement)activity.ChannelData!).GetProperty("Body").GetString(), activity.Value);
    }

    [Theory]
    [InlineData(Sms, "please stop calling")]
    [InlineData(Sms, "yes")]
    [InlineData(Sms, "help")]
    [InlineData(WhatsApp, "cancel")]
    [InlineData(WhatsApp, "start")]
    public void Other_words_are_messages(string message, string body) =>
        Assert.Equal("message", Only(message + "&Body=" + Uri.EscapeDataString(body)).Activity.Type);

    [Fact]
    public void A_JSON_object_holds_the_same_fields()
    {
        var inbound = Only("""{"MessageSid":"3333","From":"%2B2222","To":"%2B1111","Body":"Hello","NumMedia":1,"MediaUrl0":"https://x.example/a","MediaContentType0":"image/png"}""");
        Assert.Equal(("+1111", "+2222", "Hello"), (inbound.Conversation.Account, inbound.Conversation.Conversation, inbound.Activity.Text));
        Assert.Equal("https://x.example/a", Assert.Single(inbound.Activity.Attachments!).ContentUrl);
    }

    [Theory]
    [InlineData("sent", DeliveryState.Sent, "", null)]
    [InlineData("delivered", DeliveryState.Delivered, "", null)]
    [InlineData("read", DeliveryState.Read, "", null)]
    [InlineData("undelivered", DeliveryState.Failed, "&ErrorCode=30006", "30006: a landline, or a carrier that can't be reached")]
    [InlineData("failed", DeliveryState.Failed, "&ErrorCode=99999", "99999: failed")]
    [InlineData("failed", DeliveryState.Failed, "", "failed")]
    public void A_status_is_a_report_about_our_message(string status, DeliveryState state, string fields, string? reason)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        var content = TwilioMapper.Of(
            TwilioFields.ReadForm(Bytes($"MessageSid=SM9&From=whatsapp%3A%2B1415&To=whatsapp%3A%2B1555&MessageStatus={status}{fields}")), now);
        Assert.Empty(content.Activities);
        var report = Assert.Single(content.Reports);
        Assert.Equal(
            ("twilio", "whatsapp:+1415", "SM9", state, now, reason), (report.Channel, report.Account, report.ChannelActivityId, report.State, report.At, report.Reason));
    }

    [Fact]
    public void The_carriers_time_is_taken_where_it_is_given() =>
        Assert.Equal(
            new DateTimeOffset(2026, 3, 4, 17, 5, 0, TimeSpan.Zero),
            Assert.Single(Parse("SmsSid=SM9&From=%2B1&To=%2B2&SmsStatus=delivered&RawDlrDoneDate=2603041705").Reports).At);

    [Theory]
    [InlineData("MessageSid=SM9&From=%2B1&To=%2B2&MessageStatus=queued", "queued")]
    [InlineData("CallSid=CA1&From=%2B1&To=%2B2&CallStatus=ringing", "voice")]
    [InlineData("CallSid=CA1&From=%2B1&To=%2B2&SpeechResult=Where", "voice")]
    public void What_holds_nothing_for_the_bot_says_so(string body, string reason)
    {
        var content = Parse(body);
        Assert.Equal((0, 0, (string?)null), (content.Activities.Count, content.Reports.Count, content.Problem));
        Assert.Contains(reason, content.Nothing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("hello")]
    [InlineData("Body=x")]
    [InlineData("MessageSid=SM1&Body=x")]
    [InlineData("{\"MessageSid\":\"\\ud800\"}")]
    public void What_is_no_message_is_malformed(string body) => Assert.NotNull(Parse(body).Problem);

    [Fact]
    public void Deep_nesting_is_malformed() =>
        Assert.NotNull(Parse("{\"MessageSid\":" + new string('[', 10_000) + new string(']', 10_000) + "}").Problem);

    [Fact]
    public void Every_captured_message_becomes_an_activity_or_says_why_not()
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "fixtures", "channels", "twilio-messaging");
        Assert.SkipUnless(Directory.Exists(folder), "The captured payloads are not beside the repository.");
        foreach (var file in Directory.GetFiles(folder))
        {
            var content = TwilioMapper.Parse(File.ReadAllBytes(file));
            Assert.Null(content.Problem);
            var name = Path.GetFileName(file);
            Assert.Equal(name.StartsWith("voice", StringComparison.Ordinal) || name.StartsWith("wa-status", StringComparison.Ordinal) ? 0 : 1, content.Activities.Count);
            Assert.Equal(name.StartsWith("wa-status", StringComparison.Ordinal) ? 1 : 0, content.Reports.Count);
        }
    }

    private static byte[] Bytes(string body) => Encoding.UTF8.GetBytes(body);

    private static WebhookContent Parse(string body) => TwilioMapper.Parse(Bytes(body));

    private static InboundActivity Only(string body)
    {
        var content = Parse(body);
        Assert.Null(content.Problem);
        var inbound = Assert.Single(content.Activities);

        // It must survive the inbox.
        ActivityJson.Deserialize(ActivityJson.Serialize(inbound.Activity));
        return inbound;
    }
}
