using System.Text;
using System.Text.Json;
using OmniBot.Channels.Telegram;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.Telegram;

public sealed class TelegramMapperTests
{
    private const string Ann = """{"id":42,"is_bot":false,"first_name":"Ann","last_name":"Lee","username":"annlee","language_code":"de"}""";
    private const string Private = """{"id":42,"first_name":"Ann","type":"private"}""";
    private const string Forum = """{"id":-1001,"title":"Team","type":"supergroup","is_forum":true}""";

    [Fact]
    public void A_text_keeps_all_that_is_known_of_it()
    {
        var inbound = Only(Message("\"text\":\"Hello *you*\""));
        var activity = inbound.Activity;
        Assert.Equal(new ConversationKey("telegram", "7", "42"), inbound.Conversation);
        Assert.Equal(
            ("message", "5", "telegram", "Hello *you*", "plain", "de"),
            (activity.Type, activity.Id, activity.ChannelId, activity.Text, activity.TextFormat, activity.Locale));
        Assert.Equal(("42", "Ann Lee", "user"), (activity.From!.Id, activity.From.Name, activity.From.Role));
        Assert.Equal("annlee", activity.From.Properties["username"].GetString());
        Assert.Equal(("7", "bot"), (activity.Recipient!.Id, activity.Recipient.Role));
        Assert.Equal(("42", "personal", false), (activity.Conversation!.Id, activity.Conversation.ConversationType, activity.Conversation.IsGroup));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000000), activity.Timestamp);
        Assert.Equal(5, ((JsonElement)activity.ChannelData!).GetProperty("message_id").GetInt32());
        Assert.Null(activity.ServiceUrl);
    }

    [Theory]
    [InlineData("""{"photo":[{"file_id":"s","file_unique_id":"a","width":90,"height":60},{"file_id":"l","file_unique_id":"b","width":900,"height":600}],"caption":"Look"}""", "image/jpeg", "l", null, "Look")]
    [InlineData("""{"document":{"file_id":"d/1","file_unique_id":"a","file_name":"Müller.pdf","mime_type":"application/pdf"}}""", "application/pdf", "d%2F1", "Müller.pdf", null)]
    [InlineData("""{"document":{"file_id":"d","file_unique_id":"a"}}""", "application/octet-stream", "d", null, null)]
    [InlineData("""{"animation":{"file_id":"g","file_unique_id":"a","width":1,"height":1,"duration":1},"document":{"file_id":"g","file_unique_id":"a"}}""", "video/mp4", "g", null, null)]
    [InlineData("""{"audio":{"file_id":"a","file_unique_id":"a","duration":1,"file_name":"song.mp3","mime_type":"audio/mpeg"}}""", "audio/mpeg", "a", "song.mp3", null)]
    [InlineData("""{"voice":{"file_id":"v","file_unique_id":"a","duration":1}}""", "audio/ogg", "v", null, null)]
    [InlineData("""{"video":{"file_id":"v","file_unique_id":"a","width":1,"height":1,"duration":1,"mime_type":"video/quicktime"}}""", "video/quicktime", "v", null, null)]
    [InlineData("""{"video_note":{"file_id":"n","file_unique_id":"a","length":1,"duration":1}}""", "video/mp4", "n", null, null)]
    [InlineData("""{"sticker":{"file_id":"s","file_unique_id":"a","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false}}""", "image/webp", "s", null, null)]
    [InlineData("""{"sticker":{"file_id":"s","file_unique_id":"a","type":"regular","width":1,"height":1,"is_animated":true,"is_video":false}}""", "application/x-tgsticker", "s", null, null)]
    [InlineData("""{"paid_media":{"star_count":1,"paid_media":[{"type":"photo","photo":[{"file_id":"p","file_unique_id":"b","width":1,"height":1}]}]},"caption":"Paid"}""", "image/jpeg", "p", null, "Paid")]
    public void A_file_is_an_attachment_that_can_be_opened_and_its_caption_is_the_text(
        string content, string contentType, string file, string? name, string? text)
    {
        var activity = Only(Message(content[1..^1])).Activity;
        var attachment = Assert.Single(activity.Attachments!);
        Assert.Equal((contentType, $"media://telegram/7/{file}", name), (attachment.ContentType, attachment.ContentUrl, attachment.Name));
        Assert.Equal(text, activity.Text);
        Assert.Equal("message", activity.Type);
    }

    [Fact]
    public void Pictures_of_an_album_are_activities_of_their_own()
    {
        var activity = Only(Message("""
            "media_group_id":"g1","photo":[{"file_id":"l","file_unique_id":"b","width":900,"height":600}]
            """)).Activity;
        Assert.Equal("g1", ((JsonElement)activity.ChannelData!).GetProperty("media_group_id").GetString());
    }

    [Fact]
    public void A_contact_is_a_vCard()
    {
        var attachment = Assert.Single(Only(Message("""
            "contact":{"phone_number":"+4915112345","first_name":"Bo; Jr","last_name":"Li"}
            """)).Activity.Attachments!);
        Assert.Equal(("text/vcard", "Bo; Jr Li"), (attachment.ContentType, attachment.Name));
        var card = Assert.IsType<string>(attachment.Content);
        Assert.Contains("TEL:+4915112345\r\n", card, StringComparison.Ordinal);
        Assert.Contains("N:Li;Bo\\; Jr;;;\r\n", card, StringComparison.Ordinal);
        Assert.Equal("+4915112345", VCard.Find(card, "TEL"));
        Assert.Equal("Bo; Jr Li", VCard.Find(card, "FN"));
    }

    [Fact]
    public void Places_are_entities_without_text()
    {
        var live = Only(Message("\"location\":{\"latitude\":52.5,\"longitude\":-13.25,\"live_period\":900}")).Activity;
        var coordinates = Assert.IsType<GeoCoordinates>(Assert.Single(live.Entities!));
        Assert.Equal((52.5, -13.25, 900), (coordinates.Latitude, coordinates.Longitude, coordinates.Properties["livePeriod"].GetInt32()));
        Assert.Null(live.Text);

        var venue = Only(Message("""
            "location":{"latitude":1.5,"longitude":2.5},"venue":{"location":{"latitude":1.5,"longitude":2.5},"title":"Shop","address":"Main St 1"}
            """)).Activity;
        Assert.Equal("Shop", Assert.IsType<GeoCoordinates>(venue.Entities![0]).Name);
        Assert.Equal("Main St 1", Assert.IsType<Place>(venue.Entities[1]).Address);
    }

    [Fact]
    public void A_live_location_that_moves_is_an_update_of_its_message()
    {
        var activity = Only(Update("edited_message", $$"""
            {"message_id":5,"from":{{Ann}},"chat":{{Private}},"date":1700000000,"edit_date":1700000060,"location":{"latitude":1.0,"longitude":2.0} }
            """)).Activity;
        Assert.Equal(("messageUpdate", "u100", "5"), (activity.Type, activity.Id, activity.ReplyToId));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000060), activity.Timestamp);
        Assert.Equal(2.0, Assert.IsType<GeoCoordinates>(Assert.Single(activity.Entities!)).Longitude);
    }

    [Fact]
    public void Topics_of_a_forum_are_conversations_and_what_opened_them_is_not_replied_to()
    {
        var inbound = Only(Update("message", $$$"""
            {"message_id":9,"from":{{{Ann}}},"chat":{{{Forum}}},"date":1700000000,"text":"hi","is_topic_message":true,"message_thread_id":4,
             "reply_to_message":{"message_id":4,"chat":{{{Forum}}},"date":1,"forum_topic_created":{"name":"t","icon_color":1} } }
            """));
        Assert.Equal("-1001:4", inbound.Conversation.Conversation);
        Assert.Equal(("group", true, "Team"), (inbound.Activity.Conversation!.ConversationType, inbound.Activity.Conversation.IsGroup, inbound.Activity.Conversation.Name));
        Assert.Null(inbound.Activity.ReplyToId);
    }

    [Fact]
    public void A_thread_in_a_group_without_topics_is_no_conversation_of_its_own()
    {
        var inbound = Only(Update("message", $$$"""
            {"message_id":9,"from":{{{Ann}}},"chat":{"id":-5,"title":"G","type":"supergroup"},"date":1700000000,"text":"hi","message_thread_id":4,
             "reply_to_message":{"message_id":4,"chat":{"id":-5,"title":"G","type":"supergroup"},"date":1,"text":"q"} }
            """));
        Assert.Equal(("-5", "4"), (inbound.Conversation.Conversation, inbound.Activity.ReplyToId));
    }

    [Fact]
    public void A_pressed_button_says_its_title_and_holds_its_value()
    {
        var inbound = Only(Update("callback_query", $$$"""
            {"id":"cb1","from":{{{Ann}}},"chat_instance":"1","data":"buy 2","message":{"message_id":8,"chat":{{{Private}}},"date":1700000000,"text":"Which?",
             "reply_markup":{"inline_keyboard":[[{"text":"One","callback_data":"buy 1"}],[{"text":"Two","callback_data":"buy 2"}]]} } }
            """));
        Assert.Equal(
            ("message", "u100", "Two", "buy 2", "8"),
            (inbound.Activity.Type, inbound.Activity.Id, inbound.Activity.Text, inbound.Activity.Value, inbound.Activity.ReplyToId));
        Assert.Equal("42", inbound.Conversation.Conversation);
        Assert.Equal("cb1", TelegramMapper.CallbackOf(inbound.Activity));
        Assert.Null(TelegramMapper.CallbackOf(Only(Message("\"text\":\"x\"")).Activity));
    }

    [Fact]
    public void A_button_below_a_message_that_is_too_old_to_be_shown_still_has_its_value()
    {
        var activity = Only(Update("callback_query", $$$"""
            {"id":"cb1","from":{{{Ann}}},"chat_instance":"1","data":"buy 2","message":{"message_id":8,"chat":{{{Private}}},"date":0} }
            """)).Activity;
        Assert.Equal(("buy 2", "buy 2"), (activity.Text, activity.Value));
    }

    [Fact]
    public void Reactions_are_told_apart_by_what_was_there_before()
    {
        var activity = Only(Update("message_reaction", $$$"""
            {"chat":{{{Forum}}},"message_id":35,"user":{{{Ann}}},"date":1700000000,
             "old_reaction":[{"type":"emoji","emoji":"👍"},{"type":"emoji","emoji":"🔥"}],
             "new_reaction":[{"type":"emoji","emoji":"🔥"},{"type":"custom_emoji","custom_emoji_id":"77"}]}
            """)).Activity;
        Assert.Equal(("messageReaction", "35"), (activity.Type, activity.ReplyToId));
        Assert.Equal(["custom_emoji:77"], activity.ReactionsAdded!.Select(reaction => reaction.Type));
        Assert.Equal(["👍"], activity.ReactionsRemoved!.Select(reaction => reaction.Type));
    }

    [Theory]
    [InlineData("kicked", "member", true)]
    [InlineData("member", "kicked", false)]
    public void Blocking_the_bot_and_coming_back_are_conversation_updates(string before, string after, bool isAdded)
    {
        var extra = before == "kicked" || after == "kicked" ? ",\"until_date\":0" : "";
        var activity = Only(Update("my_chat_member", $$$"""
            {"chat":{{{Private}}},"from":{{{Ann}}},"date":1700000000,
             "old_chat_member":{"status":"{{{before}}}","user":{"id":7,"is_bot":true,"first_name":"Bot"}{{{extra}}}},
             "new_chat_member":{"status":"{{{after}}}","user":{"id":7,"is_bot":true,"first_name":"Bot"}{{{extra}}}}}
            """)).Activity;
        Assert.Equal("conversationUpdate", activity.Type);
        Assert.Equal("7", Assert.Single((isAdded ? activity.MembersAdded : activity.MembersRemoved)!).Id);
        Assert.Null(isAdded ? activity.MembersRemoved : activity.MembersAdded);
    }

    [Fact]
    public void Members_and_titles_of_groups_are_conversation_updates()
    {
        var came = Only(Message($"\"new_chat_members\":[{Ann}]")).Activity;
        Assert.Equal(("conversationUpdate", "42"), (came.Type, Assert.Single(came.MembersAdded!).Id));
        var left = Only(Message($"\"left_chat_member\":{Ann}")).Activity;
        Assert.Equal(("conversationUpdate", "42"), (left.Type, Assert.Single(left.MembersRemoved!).Id));
        var title = Only(Message("\"new_chat_title\":\"News\"")).Activity;
        Assert.Equal(("conversationUpdate", "News"), (title.Type, title.TopicName));
    }

    [Fact]
    public void Business_messages_name_the_connection_that_answers_go_by()
    {
        var inbound = Only(Update("business_message", $$"""
            {"message_id":5,"from":{{Ann}},"chat":{{Private}},"date":1700000000,"text":"hi","business_connection_id":"bc1"}
            """));
        Assert.Equal(("7/bc1", "42", "message"), (inbound.Conversation.Account, inbound.Conversation.Conversation, inbound.Activity.Type));
        Assert.Equal(new TelegramAddress(42, Business: "bc1"), TelegramAddress.Of(inbound.Conversation));
    }

    [Fact]
    public void What_the_owner_of_a_business_account_writes_is_not_taken_for_the_customer()
    {
        var activity = Only(Update("business_message", $$$"""
            {"message_id":5,"from":{"id":99,"is_bot":false,"first_name":"Owner"},"chat":{{{Private}}},"date":1700000000,"text":"hi","business_connection_id":"bc1"}
            """)).Activity;
        Assert.Equal(("event", "telegram/business-owner-message", "hi"), (activity.Type, activity.Name, activity.Text));
    }

    [Fact]
    public void Each_deleted_business_message_is_one_activity()
    {
        var activities = TelegramMapper.Parse(Bytes(Update("deleted_business_messages", $$"""
            {"business_connection_id":"bc1","chat":{{Private}},"message_ids":[3,4]}
            """)), "7").Activities;
        Assert.Equal([("messageDelete", "u100-3", "3"), ("messageDelete", "u100-4", "4")], activities.Select(one => (one.Activity.Type, one.Activity.Id, one.Activity.ReplyToId)));
    }

    [Theory]
    [InlineData("inline_query", """{"id":"1","from":ANN,"query":"shoes","offset":""}""", "telegram/inline-query", "42")]
    [InlineData("pre_checkout_query", """{"id":"1","from":ANN,"currency":"EUR","total_amount":1299,"invoice_payload":"p"}""", "telegram/pre-checkout-query", "42")]
    [InlineData("poll_answer", """{"poll_id":"p","user":ANN,"option_ids":[1]}""", "telegram/poll-answer", "42")]
    [InlineData("poll", """{"id":"p1","question":"?","options":[]}""", "telegram/poll", "poll-p1")]
    [InlineData("business_connection", """{"id":"bc1","user":ANN,"user_chat_id":42,"date":1,"is_enabled":true}""", "telegram/business-connection", "42")]
    [InlineData("chat_join_request", """{"chat":{"id":-9,"type":"channel","title":"c"},"from":ANN,"user_chat_id":42,"date":1}""", "telegram/chat-join-request", "-9")]
    [InlineData("brand_new", """{"chat":{"id":-9,"type":"nebula"},"from":ANN,"text":"words"}""", "telegram/brand-new", "-9")]
    [InlineData("brand_new", """{"what":1}""", "telegram/brand-new", "brand_new")]
    public void All_else_is_an_event_of_its_name(string kind, string content, string name, string conversation)
    {
        var inbound = Only(Update(kind, content.Replace("ANN", Ann, StringComparison.Ordinal)));
        Assert.Equal(("event", name, "u100"), (inbound.Activity.Type, inbound.Activity.Name, inbound.Activity.Id));
        Assert.Equal((conversation, conversation), (inbound.Conversation.Conversation, inbound.Activity.Conversation!.Id));
        Assert.Equal(JsonValueKind.Object, ((JsonElement)inbound.Activity.Value!).ValueKind);
    }

    [Theory]
    [InlineData("\"successful_payment\":{\"currency\":\"EUR\",\"total_amount\":1,\"invoice_payload\":\"p\",\"telegram_payment_charge_id\":\"t\",\"provider_payment_charge_id\":\"r\"}", "telegram/successful-payment")]
    [InlineData("\"web_app_data\":{\"data\":\"d\",\"button_text\":\"b\"}", "telegram/web-app-data")]
    [InlineData("\"pinned_message\":{\"message_id\":1,\"chat\":{\"id\":42,\"type\":\"private\"},\"date\":1,\"text\":\"x\"}", "telegram/pinned-message")]
    public void Service_messages_are_events(string content, string name)
    {
        var activity = Only(Message(content)).Activity;
        Assert.Equal(("event", name, "5"), (activity.Type, activity.Name, activity.Id));
    }

    [Theory]
    [InlineData("\"text\":\"kept\",\"forward_origin\":{\"type\":\"comet\",\"x\":1}")]
    [InlineData("\"text\":\"kept\",\"entities\":[{\"type\":\"hologram\",\"offset\":0,\"length\":99}],\"new_field\":[1]")]
    [InlineData("\"text\":\"kept\",\"photo\":{\"not\":\"an array\"}")]
    [InlineData("\"text\":\"kept\",\"reply_to_message\":\"gone\"")]
    [InlineData("\"text\":\"kept\",\"forward_origin\":{}")]
    [InlineData("\"text\":\"kept\",\"edit_date\":99999999999999")]
    [InlineData("\"text\":\"kept\",\"media_group_id\":12,\"via_bot\":[],\"edit_date\":\"now\"")]
    public void What_the_package_does_not_know_costs_nothing_else(string content) =>
        Assert.Equal(("message", "kept", "5"), Only(Message(content)).Activity is var activity ? (activity.Type, activity.Text, activity.Id) : default);

    [Fact]
    public void A_message_with_nothing_that_is_known_is_a_message_all_the_same()
    {
        var activity = Only(Message("\"hologram\":{\"id\":1}")).Activity;
        Assert.Equal(("message", (string?)null), (activity.Type, activity.Text));
        Assert.True(((JsonElement)activity.ChannelData!).TryGetProperty("hologram", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"message_id\":123}")]
    [InlineData("{\"update_id\":1,\"message\":{\"text\":\"\\ud800\",\"chat\":{\"id\":1}}}")]
    public void What_is_no_update_is_malformed(string body) => Assert.NotNull(TelegramMapper.Parse(Bytes(body)).Problem);

    [Theory]
    [InlineData("{\"update_id\":1}")]
    [InlineData("{\"update_id\":1,\"message\":{}}")]
    [InlineData("{\"ok\":true,\"result\":true}")]
    public void What_holds_nothing_says_so(string body)
    {
        var content = TelegramMapper.Parse(Bytes(body));
        Assert.Empty(content.Activities);
        Assert.Null(content.Problem);
        Assert.NotNull(content.Nothing);
    }

    [Fact]
    public void Without_a_token_the_account_is_bot() =>
        Assert.Equal("bot", TelegramMapper.Parse(Bytes(Message("\"text\":\"x\""))).Activities[0].Conversation.Account);

    private static string Message(string content) => Update("message", $$"""{"message_id":5,"from":{{Ann}},"chat":{{Private}},"date":1700000000,{{content}}}""");

    private static string Update(string kind, string content) => $$"""{"update_id":100,"{{kind}}":{{content}}}""";

    private static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);

    private static InboundActivity Only(string update)
    {
        var content = TelegramMapper.Parse(Bytes(update), "7");
        var inbound = Assert.Single(content.Activities);
        Assert.Null(content.Problem);

        // It must survive the inbox.
        ActivityJson.Deserialize(ActivityJson.Serialize(inbound.Activity));
        return inbound;
    }
}
