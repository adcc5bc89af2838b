using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using OmniBot.Channels.Webhooks;
using OmniBot.Channels.WhatsApp;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Tests.Channels.Meta;

namespace OmniBot.Tests.Channels.WhatsApp;

public sealed class WhatsAppMapperTests
{
    [Fact]
    public void A_text_keeps_who_when_where_and_what()
    {
        var inbound = Assert.Single(ParseMessage("""
            {"from":"4915","from_user_id":"DE.1","id":"wamid.A","timestamp":"1697043223","type":"text","text":{"body":"Grüße 😀\nzwei"},
             "context":{"from":"100","id":"wamid.Z"}}
            """).Activities);
        Assert.Equal(new ConversationKey("whatsapp", "200", "4915"), inbound.Conversation);
        var activity = inbound.Activity;
        Assert.Equal(("message", "wamid.A", "whatsapp", "plain"), (activity.Type, activity.Id, activity.ChannelId, activity.TextFormat));
        Assert.Equal("Grüße 😀\nzwei", activity.Text);
        Assert.Equal("wamid.Z", activity.ReplyToId);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1697043223), activity.Timestamp);
        Assert.Equal(("4915", "Ada", "user"), (activity.From!.Id, activity.From.Name, activity.From.Role));
        Assert.Equal("DE.1", activity.From.Properties["userId"].GetString());
        Assert.Equal("4915", activity.From.Properties["phone"].GetString());
        Assert.Equal(("200", "100", "bot"), (activity.Recipient!.Id, activity.Recipient.Name, activity.Recipient.Role));
        Assert.Equal(("4915", false, "personal"), (activity.Conversation!.Id, activity.Conversation.IsGroup, activity.Conversation.ConversationType));
        Assert.Null(activity.ServiceUrl);
        Assert.Equal("wamid.A", ((JsonElement)activity.ChannelData!).GetProperty("id").GetString());
    }

    [Fact]
    public void Who_shows_no_number_is_known_by_the_business_scoped_id()
    {
        var inbound = Assert.Single(Parse(Change("""
            "contacts":[{"profile":{"name":"Ada","username":"ada.l"},"user_id":"DE.13","parent_user_id":"DE.ENT.7"}],
            "messages":[{"from_user_id":"DE.13","id":"wamid.A","timestamp":"1","type":"text","text":{"body":"hi"}}]
            """)).Activities);
        Assert.Equal("DE.13", inbound.Conversation.Conversation);
        var from = inbound.Activity.From!;
        Assert.Equal(("DE.13", "Ada"), (from.Id, from.Name));
        Assert.Equal(["DE.ENT.7", "DE.13", "ada.l"], from.Properties.OrderBy(pair => pair.Key).Select(pair => pair.Value.GetString()));
    }

    [Fact]
    public void Every_message_of_every_change_of_every_entry_comes_in_order()
    {
        var text = (string id) => $$$"""{"from":"4915","id":"{{{id}}}","timestamp":"1","type":"text","text":{"body":"{{{id}}}"}}""";
        var change = (string messages) => $$$"""{"field":"messages","value":{"metadata":{"phone_number_id":"200"},"messages":[{{{messages}}}]}}""";
        var content = Parse($$"""
            {"object":"whatsapp_business_account","entry":[
              {"id":"1","changes":[{{change($"{text("a")},{text("b")}")}},{{change(text("c"))}}]},
              {"id":"2","changes":[{{change(text("d"))}}]}]}
            """);
        Assert.Equal(["a", "b", "c", "d"], content.Activities.Select(inbound => inbound.Activity.Text));
    }

    [Theory]
    [InlineData("image", """{"caption":"look","mime_type":"image/jpeg","sha256":"x=","id":"77","url":"https://lookaside.example/1"}""", "image/jpeg", null, "look")]
    [InlineData("video", """{"mime_type":"video/mp4","id":"77"}""", "video/mp4", null, null)]
    [InlineData("audio", """{"mime_type":"audio/ogg; codecs=opus","id":"77","voice":true}""", "audio/ogg; codecs=opus", null, null)]
    [InlineData("document", """{"caption":"c","filename":"Räch nung.pdf","mime_type":"application/pdf","id":"77"}""", "application/pdf", "Räch nung.pdf", "c")]
    [InlineData("sticker", """{"mime_type":"image/webp","id":"77","animated":false}""", "image/webp", null, null)]
    [InlineData("hologram", """{"mime_type":"model/gltf","id":"77","caption":"new"}""", "model/gltf", null, "new")]
    [InlineData("image", """{"id":"77"}""", "image/jpeg", null, null)]
    public void Files_become_attachments(string type, string media, string contentType, string? name, string? text)
    {
        var activity = Activity($$"""{"from":"4915","id":"wamid.A","timestamp":"1","type":"{{type}}","{{type}}":{{media}}}""");
        var attachment = Assert.Single(activity.Attachments!);
        Assert.Equal((contentType, name, "media://whatsapp/200/77"), (attachment.ContentType, attachment.Name, attachment.ContentUrl));
        Assert.Equal(text, activity.Text);
        Assert.Equal("message", activity.Type);
    }

    [Fact]
    public void A_place_becomes_entities_and_no_text()
    {
        var activity = Activity("""
            {"from":"4915","id":"a","timestamp":"1","type":"location","location":{"latitude":52.5,"longitude":"13.4","name":"Shop","address":"Street 1","url":"https://m.example"}}
            """);
        Assert.Null(activity.Text);
        var geo = activity.Entities![0].GetAs<GeoCoordinates>()!;
        Assert.Equal((52.5, 13.4, "Shop"), (geo.Latitude, geo.Longitude, geo.Name));
        var place = activity.Entities[1].GetAs<Place>()!;
        Assert.Equal(("Shop", "Street 1", "https://m.example"), (place.Name, place.Address, place.HasMap));
    }

    [Fact]
    public void Contacts_become_vCards()
    {
        var activity = Activity("""
            {"from":"4915","id":"a","timestamp":"1","type":"contacts","contacts":[
              {"name":{"formatted_name":"Ada; L.","first_name":"Ada","last_name":"L."},"phones":[{"phone":"+49 15","wa_id":"4915","type":"CELL"}],
               "emails":[{"email":"ada@example.org","type":"WORK"}],"org":{"company":"Engines, Ltd"},"urls":[{"url":"https://ada.example"}],
               "addresses":[{"street":"S 1","city":"B","zip":"1","country":"D","type":"HOME"}],"birthday":"1815-12-10"},
              {"name":{"formatted_name":"Bob"}}]}
            """);
        Assert.Equal(["text/vcard", "text/vcard"], activity.Attachments!.Select(attachment => attachment.ContentType));
        Assert.Equal("Ada; L.", activity.Attachments![0].Name);
        Assert.Equal(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\\; L.\r\nN:L.;Ada;;;\r\nTEL;TYPE=CELL;waid=4915:+49 15\r\nEMAIL;TYPE=WORK:ada@example.org\r\n"
            + "ADR;TYPE=HOME:;;S 1;B;;1;D\r\nORG:Engines\\, Ltd\r\nURL:https://ada.example\r\nBDAY:1815-12-10\r\nEND:VCARD\r\n",
            activity.Attachments[0].Content);
    }

    [Theory]
    [InlineData(""" "type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"yes#1","title":"Yes"}} """, "Yes", "yes#1")]
    [InlineData(""" "type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"r1","title":"Row","description":"d"}} """, "Row", "r1")]
    [InlineData(""" "type":"button","button":{"payload":"p","text":"No"} """, "No", "p")]
    public void Pressed_buttons_and_rows_have_their_title_and_our_value(string fields, string text, string value)
    {
        var activity = Activity($$"""{"from":"4915","id":"a","timestamp":"1",{{fields}}}""");
        Assert.Equal(("message", text, value), (activity.Type, activity.Text, activity.Value));
    }

    [Fact]
    public void A_flow_gives_its_fields()
    {
        var activity = Activity("""
            {"from":"4915","id":"a","timestamp":"1","type":"interactive",
             "interactive":{"type":"nfm_reply","nfm_reply":{"name":"flow","body":"Sent","response_json":"{\"rating\":\"4\"}"}}}
            """);
        Assert.Equal("Sent", activity.Text);
        Assert.Equal("4", ((JsonElement)activity.Value!).GetProperty("rating").GetString());
    }

    [Theory]
    [InlineData("order", """{"catalog_id":"c","text":"please","product_items":[]}""", "whatsapp/order", "please")]
    [InlineData("system", """{"body":"Ada changed","wa_id":"4916","type":"user_changed_number"}""", "whatsapp/system", null)]
    [InlineData("interactive", """{"type":"call_permission_reply","call_permission_reply":{"response":"accept"}}""", "whatsapp/call_permission", null)]
    public void What_is_no_talk_becomes_an_event(string type, string inner, string name, string? text)
    {
        var activity = Activity($$"""{"from":"4915","id":"a","timestamp":"1","type":"{{type}}","{{type}}":{{inner}}}""");
        Assert.Equal(("event", name, text), (activity.Type, activity.Name, activity.Text));
        Assert.Equal(JsonValueKind.Object, ((JsonElement)activity.Value!).ValueKind);
    }

    [Fact]
    public void Reactions_come_and_go()
    {
        var added = Activity("""{"from":"4915","id":"a","timestamp":"1","type":"reaction","reaction":{"message_id":"wamid.Q","emoji":"👍"}}""");
        Assert.Equal(("messageReaction", "wamid.Q", "👍"), (added.Type, added.ReplyToId, added.ReactionsAdded!.Single().Type));
        foreach (var gone in (string[])["""{"message_id":"wamid.Q"}""", """{"message_id":"wamid.Q","emoji":""}"""])
        {
            var removed = Activity($$$"""{"from":"4915","id":"a","timestamp":"1","type":"reaction","reaction":{{{gone}}}}""");
            Assert.Null(removed.ReactionsAdded);
            Assert.Single(removed.ReactionsRemoved!);
        }
    }

    [Fact]
    public void Edits_and_revocations_name_the_message_that_they_change()
    {
        var edit = Activity("""
            {"from":"4915","id":"wamid.E","timestamp":"1","type":"edit","edit":{"original_message_id":"wamid.O","message":{"type":"text","text":{"body":"new"}}}}
            """);
        Assert.Equal(("messageUpdate", "wamid.E", "wamid.O", "new"), (edit.Type, edit.Id, edit.ReplyToId, edit.Text));
        var revoke = Activity("""{"from":"4915","id":"wamid.R","timestamp":"1","type":"revoke","revoke":{"original_message_id":"wamid.O"}}""");
        Assert.Equal(("messageDelete", "wamid.R", "wamid.O"), (revoke.Type, revoke.Id, revoke.ReplyToId));
    }

    [Fact]
    public void What_WhatsApp_can_not_pass_on_is_a_message_with_its_errors()
    {
        var activity = Activity("""{"from":"4915","id":"a","timestamp":"1","type":"unsupported","errors":[{"code":131051,"title":"Message type unknown"}]}""");
        Assert.Equal("message", activity.Type);
        Assert.Equal(131051, ((JsonElement)activity.ChannelData!).GetProperty("errors")[0].GetProperty("code").GetInt32());
    }

    [Fact]
    public void The_first_look_at_the_chat_adds_a_member()
    {
        var activity = Activity("""{"from":"4915","id":"a","timestamp":"1","type":"request_welcome"}""");
        Assert.Equal(("conversationUpdate", "4915"), (activity.Type, activity.MembersAdded!.Single().Id));
    }

    [Fact]
    public void A_group_is_the_conversation()
    {
        var activity = Activity("""{"from":"4915","group_id":"G1","id":"a","timestamp":"1","type":"text","text":{"body":"hi"}}""");
        Assert.Equal(("G1", true, "group", "4915"), (activity.Conversation!.Id, activity.Conversation.IsGroup, activity.Conversation.ConversationType, activity.From!.Id));
    }

    [Theory]
    [InlineData("sent", DeliveryState.Sent)]
    [InlineData("delivered", DeliveryState.Delivered)]
    [InlineData("read", DeliveryState.Read)]
    [InlineData("played", DeliveryState.Read)]
    public void Statuses_become_reports(string status, DeliveryState state)
    {
        var content = Parse(Change($$"""
            "statuses":[{"id":"wamid.S","status":"{{status}}","timestamp":"1689380458","recipient_id":"4915","pricing":{"billable":true} }]
            """));
        var report = Assert.Single(content.Reports);
        Assert.Equal(("whatsapp", "200", "wamid.S", state), (report.Channel, report.Account, report.ChannelActivityId, report.State));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1689380458), report.At);
        Assert.Empty(content.Activities);
        Assert.Equal("delivery status", content.Nothing);
    }

    [Fact]
    public void A_failure_has_code_title_and_details() =>
        Assert.Equal(
            "131026 Message undeliverable: Unable to deliver message.",
            Parse(Change("""
                "statuses":[{"id":"wamid.S","status":"failed","timestamp":"1","errors":[{"code":131026,"title":"Message undeliverable",
                "error_data":{"details":"Unable to deliver message."}}]}]
                """)).Reports.Single().Reason);

    [Fact]
    public void Calls_are_events_of_the_user_and_each_step_has_its_own_id()
    {
        var content = Parse(Change("""
            "calls":[
              {"id":"wacid.1","from":"4915","to":"100","event":"connect","timestamp":"1","direction":"USER_INITIATED","session":{"sdp_type":"offer"}},
              {"id":"wacid.2","from":"100","to":"4916","event":"terminate","timestamp":"2","direction":"BUSINESS_INITIATED"}],
            "statuses":[{"id":"wacid.2","type":"call","status":"RINGING","timestamp":"1","recipient_id":"4916"}]
            """, "calls"));
        Assert.Empty(content.Reports);
        Assert.Equal(
            [("whatsapp/call_connect", "wacid.1/connect", "4915"), ("whatsapp/call_terminate", "wacid.2/terminate", "4916"), ("whatsapp/call_status", "wacid.2/RINGING", "4916")],
            content.Activities.Select(inbound => (inbound.Activity.Name!, inbound.Activity.Id!, inbound.Conversation.Conversation)));
    }

    [Fact]
    public void Preferences_belong_to_their_user()
    {
        var activity = Assert.Single(Parse(Change("""
            "user_preferences":[{"wa_id":"4915","category":"marketing_messages","value":"stop","timestamp":1731705721}]
            """, "user_preferences")).Activities).Activity;
        Assert.Equal(("event", "whatsapp/preferences", "4915"), (activity.Type, activity.Name, activity.From!.Id));
        Assert.Equal("marketing_messages/stop/1731705721", activity.Id);
    }

    [Fact]
    public void What_a_person_wrote_in_the_business_app_is_an_echo()
    {
        var activity = Assert.Single(Parse(Change("""
            "message_echoes":[{"from":"100","to":"4915","id":"wamid.H","timestamp":"1","type":"text","text":{"body":"I take over"}}]
            """, "smb_message_echoes")).Activities).Activity;
        Assert.Equal(("event", "whatsapp/echo", "4915", "I take over"), (activity.Type, activity.Name, activity.Conversation!.Id, activity.Text));
    }

    [Theory]
    [InlineData("message_template_status_update", """{"event":"REJECTED","message_template_name":"x"}""", "message_template_status_update REJECTED")]
    [InlineData("account_update", """{"event":"DISABLED_UPDATE"}""", "account_update DISABLED_UPDATE")]
    [InlineData("phone_number_quality_update", """{"current_limit":"TIER_1K"}""", "phone_number_quality_update")]
    [InlineData("messages", """{"errors":[{"code":130429,"title":"Rate limit hit"}]}""", "messages: 130429 Rate limit hit")]
    public void What_is_not_for_the_bot_says_what_it_is(string field, string value, string reason)
    {
        var content = Parse($$"""{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"{{field}}","value":{{value}}}]}]}""");
        Assert.Empty(content.Activities);
        Assert.Null(content.Problem);
        Assert.Equal(reason, content.Nothing);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"object\":\"page\",\"entry\":[]}")]
    [InlineData("{\"object\":\"whatsapp_business_account\"")]
    public void Other_bodies_are_malformed(string body) => Assert.NotNull(Parse(body).Problem);

    [Fact]
    public void Nesting_has_a_limit() => Assert.NotNull(Parse(string.Concat(Enumerable.Repeat("{\"entry\":[", 5000))).Problem);

    [Property(MaxTest = 300)]
    public void Random_bytes_do_not_throw(byte[] body) => ParserFuzz.AssertStorable(WhatsAppMapper.Parse(body));

    [Property(MaxTest = 300)]
    public void Damaged_calls_do_not_throw((int At, byte Value)[] changes, int sample) =>
        ParserFuzz.AssertStorable(WhatsAppMapper.Parse(ParserFuzz.Mutate(Sample(sample), changes)));

    [Property(MaxTest = 500)]
    public void Fields_of_another_kind_do_not_throw(int at, int sample, int kind)
    {
        string[] values = ["null", "1", "true", "\"\"", "\"x\"", "[]", "{}", "[1,[]]", "{\"id\":{}}", "\"\\ud800\""];
        ParserFuzz.AssertStorable(Parse(ParserFuzz.Replace(Sample(sample), at, values[(kind & int.MaxValue) % values.Length])));
    }

    [Fact]
    public void Captured_calls_are_read()
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "fixtures", "channels", "whatsapp-cloud");
        Assert.SkipUnless(Directory.Exists(folder), "The captured payloads are not beside the repository.");
        Assert.All(Directory.GetFiles(folder, "*.json").Where(file => !Path.GetFileName(file).StartsWith("outbound", StringComparison.Ordinal)), file =>
        {
            var content = WhatsAppMapper.Parse(File.ReadAllBytes(file));
            Assert.Null(content.Problem);
            Assert.True(content.Activities.Count > 0 || content.Nothing is { Length: > 0 });
            ParserFuzz.AssertStorable(content);
        });
    }

    internal static string Change(string fields, string field = "messages") =>
        $$$"""
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"{{{field}}}","value":{"messaging_product":"whatsapp",
        "metadata":{"display_phone_number":"100","phone_number_id":"200"},{{{fields}}}}}]}]}
        """;

    private static string Sample(int number)
    {
        string[] samples =
        [
            Change("""
                "contacts":[{"profile":{"name":"Ada"},"wa_id":"4915","user_id":"DE.1"}],
                "messages":[{"context":{"id":"wamid.Z"},"from":"4915","id":"wamid.A","timestamp":"1","type":"document",
                "document":{"caption":"c","filename":"f.pdf","mime_type":"application/pdf","id":"77"},"referral":{"source_id":"1"}}],
                "errors":[{"code":1,"title":"t","error_data":{"details":"d"}}]
                """),
            Change("""
                "messages":[{"from":"4915","id":"a","type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"body":"b","response_json":"{}"}}},
                {"from":"4915","id":"b","type":"contacts","contacts":[{"name":{"formatted_name":"A"},"phones":[{"phone":"1"}],"org":{"company":"c"}}]},
                {"from":"4915","id":"c","type":"location","location":{"latitude":1,"longitude":2,"name":"n"}},
                {"from":"4915","id":"d","type":"edit","edit":{"original_message_id":"o","message":{"type":"text","text":{"body":"n"}}}},
                {"from":"4915","id":"e","type":"reaction","reaction":{"message_id":"m","emoji":"x"}}]
                """),
            Change("""
                "statuses":[{"id":"s","status":"failed","timestamp":"1","errors":[{"code":1,"error_data":{"details":"d"}}]}],
                "calls":[{"id":"c","from":"4915","event":"connect"}],"user_preferences":[{"wa_id":"4915","timestamp":1}],
                "message_echoes":[{"to":"4915","id":"h","type":"text","text":{"body":"t"}}]
                """),
        ];
        return samples[(number & int.MaxValue) % samples.Length];
    }

    private static WebhookContent ParseMessage(string message) => Parse(Change($$"""
        "contacts":[{"profile":{"name":"Ada"},"wa_id":"4915","user_id":"DE.1"}],"messages":[{{message}}]
        """));

    private static Activity Activity(string message)
    {
        var content = ParseMessage(message);
        ParserFuzz.AssertStorable(content);
        return Assert.Single(content.Activities).Activity;
    }

    private static WebhookContent Parse(string body) => WhatsAppMapper.Parse(Encoding.UTF8.GetBytes(body));
}
