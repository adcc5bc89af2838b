using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using OmniBot.Channels.Messenger;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Tests.Channels.Meta;

namespace OmniBot.Tests.Channels.Messenger;

public sealed class MessengerMapperTests
{
    private const string Frame = """ "sender":{"id":"psid"},"recipient":{"id":"page"},"timestamp":1570563688148 """;

    [Fact]
    public void A_text_keeps_who_when_where_and_what()
    {
        var inbound = Assert.Single(Parse(""" "message":{"mid":"m1","text":"Grüße","reply_to":{"mid":"m0"}} """).Activities);
        Assert.Equal(new ConversationKey("messenger", "page", "psid"), inbound.Conversation);
        var activity = inbound.Activity;
        Assert.Equal(("message", "m1", "Grüße", "plain", "m0"), (activity.Type, activity.Id, activity.Text, activity.TextFormat, activity.ReplyToId));
        Assert.Equal(("psid", "user", "page", "bot"), (activity.From!.Id, activity.From.Role, activity.Recipient!.Id, activity.Recipient.Role));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1570563688148), activity.Timestamp);
        Assert.Equal("m1", ((JsonElement)activity.ChannelData!).GetProperty("message").GetProperty("mid").GetString());
    }

    [Fact]
    public void Events_of_all_entries_come_in_order()
    {
        var item = (string id) => $$$"""{{{{Frame}}},"message":{"mid":"{{{id}}}","text":"{{{id}}}"}}""";
        var content = MessengerMapper.Parse(Encoding.UTF8.GetBytes(
            $$"""{"object":"page","entry":[{"id":"page","messaging":[{{item("a")}},{{item("b")}}]},{"id":"page","messaging":[{{item("c")}}]}]}"""));
        Assert.Equal(["a", "b", "c"], content.Activities.Select(inbound => inbound.Activity.Text));
    }

    [Fact]
    public void Pressed_buttons_have_their_title_and_our_value()
    {
        var quick = Activity(""" "message":{"mid":"m1","text":"Yes","quick_reply":{"payload":"yes#1"}} """);
        Assert.Equal(("Yes", "yes#1"), (quick.Text, quick.Value));
        var postback = Activity(""" "postback":{"mid":"m2","title":"Buy","payload":"buy 1","referral":{"ref":"r","source":"SHORTLINK","type":"OPEN_THREAD"}} """);
        Assert.Equal(("message", "m2", "Buy", "buy 1"), (postback.Type, postback.Id, postback.Text, postback.Value));
        Assert.Equal("OPEN_THREAD", postback.Entities!.Single().Properties["kind"].GetString());
        var old = Activity(""" "postback":{"title":"Buy","payload":"buy 1"} """);
        Assert.StartsWith("postback/1570563688148/", old.Id, StringComparison.Ordinal);
        Assert.Equal(old.Id, Activity(""" "postback":{"title":"Buy","payload":"buy 1"} """).Id);
        Assert.NotEqual(old.Id, Activity(""" "postback":{"title":"Buy","payload":"buy 2"} """).Id);
    }

    [Theory]
    [InlineData("image", "https://cdn.example/v/t1/a.png?x=1", "image/png", "a.png")]
    [InlineData("image", "https://cdn.example/v/1", "image/jpeg", null)]
    [InlineData("audio", "https://cdn.example/audioclip-1.mp4?x=1", "audio/mp4", "audioclip-1.mp4")]
    [InlineData("video", "https://cdn.example/a.mp4", "video/mp4", "a.mp4")]
    [InlineData("file", "https://cdn.example/Rech%20nung.pdf?x=1", "application/pdf", "Rech nung.pdf")]
    [InlineData("file", "https://cdn.example/x", "application/octet-stream", null)]
    public void Files_become_attachments(string type, string url, string contentType, string? name)
    {
        var attachment = Assert.Single(Activity($$$""" "message":{"mid":"m","attachments":[{"type":"{{{type}}}","payload":{"url":"{{{url}}}"}}]} """).Attachments!);
        Assert.Equal((contentType, url, name), (attachment.ContentType, attachment.ContentUrl, attachment.Name));
    }

    [Fact]
    public void Places_links_and_products_are_kept()
    {
        var place = Activity("""
            "message":{"mid":"m","attachments":[{"type":"location","title":"Ada's","url":"https://m.example","payload":{"coordinates":{"lat":52.5,"long":13.4}}}]}
            """);
        Assert.Null(place.Text);
        Assert.Equal(52.5, place.Entities![0].GetAs<GeoCoordinates>()!.Latitude);
        var link = Assert.Single(Activity(""" "message":{"mid":"m","text":"see","attachments":[{"type":"fallback","title":"Page","url":"https://a.example/"}]} """).Attachments!);
        Assert.Equal(("text/html", "https://a.example/", "Page"), (link.ContentType, link.ContentUrl, link.Name));
        var product = Assert.Single(Activity("""
            "message":{"mid":"m","attachments":[{"type":"template","payload":{"product":{"elements":[{"id":"1","title":"Machine","image_url":"https://a.example/1.jpg"}]}}}]}
            """).Attachments!);
        Assert.Equal(("image/jpeg", "Machine"), (product.ContentType, product.Name));
    }

    [Fact]
    public void Deliveries_come_by_message_and_by_watermark()
    {
        var content = Parse(""" "delivery":{"mids":["m1","m2"],"watermark":1458668856253} """);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1458668856253);
        Assert.Equal(
            [("m1", null, DeliveryState.Delivered, at), ("m2", null, DeliveryState.Delivered, at), ("", "psid", DeliveryState.Delivered, at)],
            content.Reports.Select(report => (report.ChannelActivityId, report.Conversation, report.State, report.At)));
        var read = Assert.Single(Parse(""" "read":{"watermark":1458668856253} """).Reports);
        Assert.Equal(("", "psid", DeliveryState.Read, at, "page"), (read.ChannelActivityId, read.Conversation, read.State, read.At, read.Account));
    }

    [Theory]
    [InlineData(""" "app_id":42 """, "42", false)]
    [InlineData(""" "app_id":"42" """, "", false)]
    [InlineData(""" "metadata":"omnibot" """, "", false)]
    [InlineData(""" "app_id":263902037430900 """, "", true)]
    [InlineData(""" "app_id":43 """, "42", true)]
    [InlineData(""" "metadata":"x" """, "42", true)]
    public void An_echo_counts_only_when_a_person_wrote_it(string fields, string appId, bool isPersons)
    {
        var content = MessengerMapper.Parse(
            Encoding.UTF8.GetBytes(Body($$"""
                "sender":{"id":"page"},"recipient":{"id":"psid"},"timestamp":1,"message":{"is_echo":true,"mid":"m9","text":"I take over",{{fields}}}
                """)),
            appId);
        if (!isPersons)
        {
            Assert.Equal("echo of our own message", content.Nothing);
            Assert.Empty(content.Activities);
            return;
        }

        var inbound = Assert.Single(content.Activities);
        Assert.Equal(new ConversationKey("messenger", "page", "psid"), inbound.Conversation);
        Assert.Equal(("event", "messenger/echo", "m9", "I take over"), (inbound.Activity.Type, inbound.Activity.Name, inbound.Activity.Id, inbound.Activity.Text));
    }

    [Theory]
    [InlineData(""" "referral":{"ref":"r"} """, "messenger/referral")]
    [InlineData(""" "optin":{"ref":"r"} """, "messenger/optin")]
    [InlineData(""" "pass_thread_control":{"new_owner_app_id":"1"} """, "messenger/pass_thread_control")]
    [InlineData(""" "take_thread_control":{"previous_owner_app_id":"1"} """, "messenger/take_thread_control")]
    [InlineData(""" "request_thread_control":{"requested_owner_app_id":1} """, "messenger/request_thread_control")]
    [InlineData(""" "account_linking":{"status":"linked"} """, "messenger/account_linking")]
    [InlineData(""" "brand_new":{"x":1} """, "messenger/brand_new")]
    public void What_is_no_talk_becomes_an_event(string fields, string name)
    {
        var activity = Activity(fields);
        Assert.Equal(("event", name), (activity.Type, activity.Name));
        Assert.NotNull(activity.Id);
        Assert.Equal(JsonValueKind.Object, ((JsonElement)activity.Value!).ValueKind);
    }

    [Fact]
    public void Who_ticked_a_checkbox_is_known_by_the_reference()
    {
        var content = MessengerMapper.Parse(Encoding.UTF8.GetBytes(Body(""" "recipient":{"id":"page"},"timestamp":1,"optin":{"user_ref":"u1"} """)));
        Assert.Equal("user_ref:u1", Assert.Single(content.Activities).Conversation.Conversation);
    }

    [Fact]
    public void Standby_is_seen_and_not_talked_to()
    {
        var content = MessengerMapper.Parse(Encoding.UTF8.GetBytes(
            $$$"""{"object":"page","entry":[{"id":"page","standby":[{{{{Frame}}},"message":{"mid":"m","text":"to the other"}}]}]}"""));
        var activity = Assert.Single(content.Activities).Activity;
        Assert.Equal(("event", "messenger/standby", "to the other"), (activity.Type, activity.Name, activity.Text));
    }

    [Fact]
    public void Reactions_edits_and_deletions_name_their_message()
    {
        var react = Activity(""" "reaction":{"reaction":"love","emoji":"❤","action":"react","mid":"m1"} """);
        Assert.Equal(("messageReaction", "m1", "❤"), (react.Type, react.ReplyToId, react.ReactionsAdded!.Single().Type));
        Assert.Equal("other", Activity(""" "reaction":{"reaction":"other","action":"unreact","mid":"m1"} """).ReactionsRemoved!.Single().Type);
        var edit = Activity(""" "message_edit":{"mid":"m1","text":"new","num_edit":2} """);
        Assert.Equal(("messageUpdate", "m1", "m1/edit/2", "new"), (edit.Type, edit.ReplyToId, edit.Id, edit.Text));
    }

    [Theory]
    [InlineData("{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"post\"}}]}]}", "change of feed")]
    [InlineData("{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"messaging\":[{\"recipient\":{\"id\":\"1\"},\"policy_enforcement\":{\"action\":\"warning\"}}]}]}", "policy_enforcement without a user")]
    [InlineData("{\"object\":\"page\",\"entry\":[]}", "an empty batch")]
    public void What_is_not_for_the_bot_says_what_it_is(string body, string reason)
    {
        var content = MessengerMapper.Parse(Encoding.UTF8.GetBytes(body));
        Assert.Empty(content.Activities);
        Assert.Equal((null, reason), (content.Problem, content.Nothing));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"object\":\"instagram\",\"entry\":[]}")]
    public void Other_bodies_are_malformed(string body) => Assert.NotNull(MessengerMapper.Parse(Encoding.UTF8.GetBytes(body)).Problem);

    [Property(MaxTest = 300)]
    public void Random_bytes_do_not_throw(byte[] body) => ParserFuzz.AssertStorable(MessengerMapper.Parse(body));

    [Property(MaxTest = 300)]
    public void Damaged_calls_do_not_throw((int At, byte Value)[] changes, int sample) =>
        ParserFuzz.AssertStorable(MessengerMapper.Parse(ParserFuzz.Mutate(Sample(sample), changes)));

    [Property(MaxTest = 500)]
    public void Fields_of_another_kind_do_not_throw(int at, int sample, int kind)
    {
        string[] values = ["null", "1", "true", "\"\"", "\"x\"", "[]", "{}", "[1,[]]", "{\"id\":{}}", "\"\\ud800\""];
        ParserFuzz.AssertStorable(MessengerMapper.Parse(Encoding.UTF8.GetBytes(
            ParserFuzz.Replace(Sample(sample), at, values[(kind & int.MaxValue) % values.Length]))));
    }

    [Theory]
    [InlineData("messenger")]
    [InlineData("instagram")]
    public void Captured_calls_are_read(string channel)
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "fixtures", "channels", channel);
        Assert.SkipUnless(Directory.Exists(folder), "The captured payloads are not beside the repository.");
        Assert.All(Directory.GetFiles(folder, "*.json").Where(file => !Path.GetFileName(file).StartsWith("outbound", StringComparison.Ordinal)), file =>
        {
            var content = WebhookParsers.All[channel](File.ReadAllBytes(file));
            Assert.Null(content.Problem);
            Assert.True(content.Activities.Count > 0 || content.Nothing is { Length: > 0 });
            ParserFuzz.AssertStorable(content);
        });
    }

    private static string Sample(int number)
    {
        string[] samples =
        [
            Body($$"""
                {{Frame}},"message":{"mid":"m","text":"t","quick_reply":{"payload":"p"},"reply_to":{"mid":"q","story":{"id":"1","url":"u"} },
                "attachments":[{"type":"image","payload":{"url":"https://a.example/b.png","sticker_id":1} },{"type":"location","payload":{"coordinates":{"lat":1,"long":2} } }]}
                """),
            Body($$"""{{Frame}},"postback":{"title":"t","payload":"p","referral":{"ref":"r","type":"x"} } """),
            Body($$"""{{Frame}},"delivery":{"mids":["a","b"],"watermark":1458668856253} """),
            Body($$"""{{Frame}},"reaction":{"reaction":"love","action":"react","mid":"m"} """),
        ];
        return samples[(number & int.MaxValue) % samples.Length];
    }

    private static string Body(string item) => $"{{\"object\":\"page\",\"entry\":[{{\"id\":\"page\",\"time\":1,\"messaging\":[{{{item}}}]}}]}}";

    private static WebhookContent Parse(string fields) => MessengerMapper.Parse(Encoding.UTF8.GetBytes(Body($"{Frame},{fields}")));

    private static Activity Activity(string fields)
    {
        var content = Parse(fields);
        ParserFuzz.AssertStorable(content);
        return Assert.Single(content.Activities).Activity;
    }
}
