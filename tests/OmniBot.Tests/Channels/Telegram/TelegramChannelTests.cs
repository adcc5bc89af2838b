using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using OmniBot.Channels.Telegram;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.Telegram;

public sealed class TelegramChannelTests : IAsyncLifetime
{
    private BotApiFake _api = null!;

    public async ValueTask InitializeAsync() => _api = await BotApiFake.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_text_goes_out_as_HTML_and_comes_back_with_its_id()
    {
        var receipt = await _api.SendAsync(MessageFactory.Text("<b>Hi</b> &amp; bye"));
        Assert.Equal("77", receipt.ChannelActivityId);
        var (method, fields, _) = Assert.Single(_api.Calls);
        Assert.Equal("sendMessage", method);
        Assert.Equal((42L, "<b>Hi</b> &amp; bye", "Html"), ((long)fields["chat_id"]!, (string?)fields["text"], (string?)fields["parse_mode"]));
    }

    [Fact]
    public async Task Choices_are_buttons_that_send_their_value_or_open_their_page()
    {
        var activity = MessageFactory.Text("Which?");
        activity.SuggestedActions = new SuggestedActions(actions:
        [
            new CardAction(ActionTypes.ImBack, "One", value: "v1"), new CardAction(ActionTypes.OpenUrl, "Web", value: "https://shop.example/"),
            new CardAction(ActionTypes.PostBack, "Two", value: "v2"), new CardAction(ActionTypes.OpenUrl, "Bad", value: "javascript:1"),
        ]);
        await _api.SendAsync(activity);
        var row = Assert.Single(_api.Calls[0].Fields["reply_markup"]!["inline_keyboard"]!.AsArray())!.AsArray();
        Assert.Equal(["v1", null, "v2"], row.Select(button => (string?)button!["callback_data"]));
        Assert.Equal("https://shop.example/", (string?)row[1]!["url"]);
    }

    [Theory]
    [InlineData("image/png", "https://shop.example/a.png", "sendPhoto", "photo")]
    [InlineData("image/gif", "https://shop.example/a.gif", "sendAnimation", "animation")]
    [InlineData("audio/mpeg", "https://shop.example/a.mp3", "sendAudio", "audio")]
    [InlineData("audio/ogg", "https://shop.example/a.ogg", "sendVoice", "voice")]
    [InlineData("video/mp4", "https://shop.example/a.mp4", "sendVideo", "video")]
    [InlineData("application/pdf", "https://shop.example/a.pdf", "sendDocument", "document")]
    public async Task Files_go_by_the_method_of_their_kind(string contentType, string url, string method, string field)
    {
        await _api.SendAsync(new Activity(ActivityTypes.Message) { Text = "Look", Attachments = [new Attachment(contentType, url)] });
        var call = Assert.Single(_api.Calls);
        Assert.Equal((method, url, "Look"), (call.Method, (string?)call.Fields[field], (string?)call.Fields["caption"]));
    }

    [Fact]
    public async Task A_file_in_its_own_address_is_uploaded()
    {
        await _api.SendAsync(new Activity(ActivityTypes.Message) { Attachments = [new Attachment("text/csv", "data:text/csv;base64,YTtiCg==", name: "list.csv")] });
        var call = Assert.Single(_api.Calls);
        Assert.Equal("sendDocument", call.Method);
        Assert.Contains("a;b\n", call.Body, StringComparison.Ordinal);
        Assert.Contains("list.csv", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_Telegram_does_not_fetch_becomes_a_link()
    {
        await _api.SendAsync(new Activity(ActivityTypes.Message) { Attachments = [new Attachment("text/csv", "https://shop.example/l?a=1&b=2", name: "a<b")] });
        Assert.Equal("<a href=\"https://shop.example/l?a=1&amp;b=2\">a&lt;b</a>", (string?)Assert.Single(_api.Calls).Fields["text"]);
    }

    [Fact]
    public async Task A_picture_that_Telegram_could_not_fetch_becomes_a_link()
    {
        _api.Refuse(400, "Bad Request: failed to get HTTP URL content");
        await _api.SendAsync(new Activity(ActivityTypes.Message) { Text = "Look", Attachments = [new Attachment("image/png", "https://shop.example/a.png")] });
        Assert.Equal(["sendPhoto", "sendMessage"], _api.Calls.Select(call => call.Method));
        Assert.Equal("Look\n<a href=\"https://shop.example/a.png\">a.png</a>", (string?)_api.Calls[1].Fields["text"]);
    }

    [Fact]
    public async Task Places_are_venues_when_they_have_a_name()
    {
        await _api.SendAsync(new Activity(ActivityTypes.Message) { Entities = [new GeoCoordinates { Latitude = 52.5, Longitude = 13.25 }] });
        await _api.SendAsync(new Activity(ActivityTypes.Message) { Entities = [new GeoCoordinates { Latitude = 52.5, Longitude = 13.25, Name = "Shop" }] });
        Assert.Equal(["sendLocation", "sendVenue"], _api.Calls.Select(call => call.Method));
        Assert.Equal(("Shop", "52.5, 13.25"), ((string?)_api.Calls[1].Fields["title"], (string?)_api.Calls[1].Fields["address"]));
    }

    [Fact]
    public async Task A_vCard_is_a_contact()
    {
        await _api.SendAsync(new Activity(ActivityTypes.Message)
        {
            Attachments = [new Attachment("text/vcard", content: "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann Lee\r\nTEL;TYPE=work:tel:+49 1\r\nEND:VCARD\r\n")],
        });
        var call = Assert.Single(_api.Calls);
        Assert.Equal(("sendContact", "+49 1", "Ann Lee"), (call.Method, (string?)call.Fields["phone_number"], (string?)call.Fields["first_name"]));
    }

    [Fact]
    public async Task Answers_go_into_the_topic_and_show_what_they_answer()
    {
        var activity = MessageFactory.Text("Hi");
        activity.ReplyToId = "9";
        await _api.SendAsync(activity, "-1001:4");
        var fields = Assert.Single(_api.Calls).Fields;
        Assert.Equal((-1001L, 4, 9), ((long)fields["chat_id"]!, (int)fields["message_thread_id"]!, (int)fields["reply_parameters"]!["message_id"]!));
    }

    [Fact]
    public async Task Answers_to_a_business_account_go_by_its_connection()
    {
        await _api.SendAsync(MessageFactory.Text("Hi"), account: "7/bc1");
        Assert.Equal("bc1", (string?)Assert.Single(_api.Calls).Fields["business_connection_id"]);
    }

    [Fact]
    public async Task Typing_edits_and_deletions_have_their_methods_and_events_none()
    {
        await _api.SendAsync(new Activity(ActivityTypes.Typing));
        await _api.SendAsync(MessageFactory.Text("New"), operation: OutboundOperation.Update, sent: "77");
        await _api.SendAsync(new Activity(ActivityTypes.MessageDelete), operation: OutboundOperation.Delete, sent: "77");
        await _api.SendAsync(new Activity(ActivityTypes.Event) { Name = "x" });
        Assert.Equal(["sendChatAction", "editMessageText", "deleteMessage"], _api.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_and_a_deletion_of_what_is_gone_are_done()
    {
        _api.Refuse(400, "Bad Request: message is not modified: specified new message content is the same");
        await _api.SendAsync(MessageFactory.Text("New"), operation: OutboundOperation.Update, sent: "77");
        _api.Refuse(400, "Bad Request: message to delete not found");
        await _api.SendAsync(new Activity(ActivityTypes.MessageDelete), operation: OutboundOperation.Delete, sent: "77");
    }

    [Fact]
    public async Task The_text_of_a_picture_is_edited_as_its_caption()
    {
        _api.Refuse(400, "Bad Request: there is no text in the message to edit");
        await _api.SendAsync(MessageFactory.Text("New"), operation: OutboundOperation.Update, sent: "77");
        Assert.Equal(["editMessageText", "editMessageCaption"], _api.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_is_found_there_from_then_on()
    {
        using var client = BotApiFake.ClientOf(_api.Options());
        var channel = new TelegramChannel(client, NullLogger<TelegramChannel>.Instance);
        var outbound = new OutboundActivity(new ConversationKey(ChannelIds.Telegram, "7", "-5"), OutboundOperation.Send, 1, MessageFactory.Text("Hi"));
        _api.Refuse(400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-1005}""");
        Assert.Equal("77", (await channel.SendAsync(outbound, CancellationToken.None)).ChannelActivityId);
        await channel.SendAsync(outbound, CancellationToken.None);
        Assert.Equal([-5L, -1005L, -1005L], _api.Calls.Select(call => (long)call.Fields["chat_id"]!));
    }

    [Theory]
    [InlineData(429, "Too Many Requests: retry after 3", """{"retry_after":3}""", ChannelError.Throttled, 3)]
    [InlineData(403, "Forbidden: bot was blocked by the user", "{}", ChannelError.Rejected, 0)]
    [InlineData(400, "Bad Request: chat not found", "{}", ChannelError.Rejected, 0)]
    [InlineData(401, "Unauthorized", "{}", ChannelError.Unavailable, 0)]
    [InlineData(404, "Not Found", "{}", ChannelError.Unavailable, 0)]
    [InlineData(409, "Conflict: terminated by other getUpdates request", "{}", ChannelError.Unavailable, 0)]
    [InlineData(500, "Internal Server Error", "{}", ChannelError.Unavailable, 0)]
    public async Task Errors_say_whether_to_try_again(int code, string description, string parameters, ChannelError error, int seconds)
    {
        _api.Refuse(code, description, parameters);
        var exception = await Assert.ThrowsAsync<ChannelException>(() => _api.SendAsync(MessageFactory.Text("Hi")));
        Assert.Equal((error, seconds == 0 ? null : TimeSpan.FromSeconds(seconds)), (exception.Error, exception.RetryAfter));
        Assert.Contains($"{code}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_that_quotes_the_message_is_passed_on_without_the_quotation()
    {
        _api.Refuse(400, "Bad Request: can't parse entities: Unsupported start tag \\\"private words\\\" at byte offset 0");
        var exception = await Assert.ThrowsAsync<ChannelException>(() => _api.SendAsync(MessageFactory.Text("<private words>")));
        Assert.DoesNotContain("private", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(502, "<html>Bad gateway</html>")]
    [InlineData(200, "not JSON")]
    public async Task An_answer_that_is_not_the_vendors_is_worth_another_try(int status, string body)
    {
        _api.Answer((HttpStatusCode)status, body);
        Assert.Equal(ChannelError.Unavailable, (await Assert.ThrowsAsync<ChannelException>(() => _api.SendAsync(MessageFactory.Text("Hi")))).Error);
    }

    [Fact]
    public async Task Nothing_that_is_thrown_names_the_token()
    {
        var exception = await Assert.ThrowsAsync<ChannelException>(
            () => _api.SendAsync(MessageFactory.Text("Hi"), set: options => options.ApiUrl = "http://127.0.0.1:1"));
        Assert.Equal(ChannelError.Unavailable, exception.Error);
        Assert.DoesNotContain("SECRET", exception.ToString(), StringComparison.Ordinal);
        var off = await Assert.ThrowsAsync<ChannelException>(() => _api.SendAsync(MessageFactory.Text("Hi"), set: options => options.Token = ""));
        Assert.Contains("Channels:Telegram:Token", off.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_is_no_chat_is_refused() =>
        Assert.Equal(ChannelError.Rejected, (await Assert.ThrowsAsync<ChannelException>(() => _api.SendAsync(MessageFactory.Text("Hi"), "poll-1"))).Error);

    [Fact]
    public async Task Messages_wait_for_their_turn_when_it_comes_soon_and_go_back_when_it_does_not()
    {
        var options = Microsoft.Extensions.Options.Options.Create(_api.Options(set =>
        {
            set.ChatMessagesPerSecond = 10;
            set.MessagesPerSecond = 1000;
        }));
        using (var pacer = new TelegramPacer(options))
        {
            for (var at = 0; at < 12; at++)
            {
                await pacer.WaitAsync(42, CancellationToken.None);
            }
        }

        options.Value.ChatMessagesPerSecond = 1;
        options.Value.MaxPacingWait = TimeSpan.FromMilliseconds(20);
        using var slow = new TelegramPacer(options);
        await slow.WaitAsync(42, CancellationToken.None);
        await slow.WaitAsync(43, CancellationToken.None);
        var exception = await Assert.ThrowsAsync<ChannelException>(() => slow.WaitAsync(42, CancellationToken.None));
        Assert.Equal(ChannelError.Throttled, exception.Error);
    }
}
