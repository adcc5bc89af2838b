using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using OmniBot.Channels.Telegram;
using OmniBot.Core.Conversations;

namespace OmniBot.Tests.Channels.Telegram;

public sealed class TelegramReceiverTests : IAsyncLifetime
{
    private readonly ConversationsFake _conversations = new(TimeProvider.System);
    private BotApiFake _api = null!;

    public async ValueTask InitializeAsync() => _api = await BotApiFake.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Updates_are_stored_before_the_offset_moves_past_them_and_what_can_not_be_read_holds_back_nothing()
    {
        _api.Answer(HttpStatusCode.OK, """
            {"ok":true,"result":[
              {"update_id":10,"message":{"message_id":1,"chat":{"id":42,"type":"private"},"date":1,"text":"one"}},
              {"update_id":11,"message":{}},
              {"update_id":12,"message":{"message_id":2,"chat":{"id":42,"type":"private"},"date":1,"text":"two"}}]}
            """);
        using var receiver = Receiver();
        Assert.Equal(13, await receiver.PollOnceAsync(0, CancellationToken.None));
        Assert.Equal(["one", "two"], _conversations.Enqueued.Select(inbound => inbound.Activity.Text));
        Assert.Equal(13, await receiver.PollOnceAsync(13, CancellationToken.None));
        Assert.Equal(13L, (long)_api.Calls[1].Fields["offset"]!);
    }

    [Fact]
    public async Task A_pressed_button_is_freed_once_it_is_stored()
    {
        _api.Answer(HttpStatusCode.OK, """
            {"ok":true,"result":[{"update_id":10,"callback_query":{"id":"cb1","from":{"id":42,"is_bot":false,"first_name":"A"},"chat_instance":"1","data":"x"}}]}
            """);
        using var receiver = Receiver();
        await receiver.PollOnceAsync(0, CancellationToken.None);
        await _api.WaitForCallsAsync(2);
        Assert.Equal(("answerCallbackQuery", "cb1"), (_api.Calls[1].Method, (string?)_api.Calls[1].Fields["callback_query_id"]));
    }

    [Fact]
    public async Task Polling_deletes_the_webhook_first_and_goes_on_after_errors()
    {
        _api.Answer(HttpStatusCode.OK, """{"ok":true,"result":true}""");
        _api.Refuse(409, "Conflict: terminated by other getUpdates request");
        _api.Answer(HttpStatusCode.BadGateway, "<html>");
        _api.Answer(HttpStatusCode.OK, """{"ok":true,"result":[{"update_id":10,"message":{"message_id":1,"chat":{"id":42,"type":"private"},"date":1,"text":"one"}}]}""");
        using var receiver = Receiver(options => options.Polling = true);
        await receiver.StartAsync(CancellationToken.None);
        await _api.WaitForCallsAsync(5);
        await receiver.StopAsync(CancellationToken.None);
        Assert.Equal(["deleteWebhook", "getUpdates", "getUpdates", "getUpdates", "getUpdates"], _api.Calls.Take(5).Select(call => call.Method));
        Assert.Equal([0L, 0L, 0L, 11L], _api.Calls.Skip(1).Take(4).Select(call => (long)call.Fields["offset"]!));
        Assert.Single(_conversations.Enqueued);
    }

    [Fact]
    public async Task The_webhook_is_set_at_start_with_its_secret()
    {
        using var receiver = Receiver(options => (options.PublicUrl, options.WebhookSecret) = ("https://bot.example/", "s3"));
        await receiver.StartAsync(CancellationToken.None);
        await _api.WaitForCallsAsync(1);
        await receiver.StopAsync(CancellationToken.None);
        var (method, fields, _) = _api.Calls[0];
        Assert.Equal(("setWebhook", "https://bot.example/api/telegram", "s3"), (method, (string?)fields["url"], (string?)fields["secret_token"]));
        Assert.Contains("callback_query", fields["allowed_updates"]!.AsArray().Select(update => (string?)update));
    }

    [Theory]
    [InlineData("s1", true)]
    [InlineData("s0", true)]
    [InlineData("s", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("S1", false)]
    public void Only_a_call_with_a_secret_of_ours_comes_in(string? secret, bool isIn)
    {
        var verifier = new TelegramVerifier(Microsoft.Extensions.Options.Options.Create(new TelegramOptions { WebhookSecret = "s1", PreviousWebhookSecret = "s0" }));
        var headers = new HeaderDictionary();
        if (secret is not null)
        {
            headers[TelegramVerifier.SecretHeader] = secret;
        }

        Assert.Equal(isIn, verifier.RefusalOf(headers) is null);
    }

    private TelegramReceiver Receiver(Action<TelegramOptions>? set = null)
    {
        var options = _api.Options(options =>
        {
            options.MaxRetryDelay = TimeSpan.FromMilliseconds(100);
            set?.Invoke(options);
        });
        var client = BotApiFake.ClientOf(options);
        return new TelegramReceiver(
            client, new TelegramButtons(client, NullLogger<TelegramButtons>.Instance), _conversations,
            Microsoft.Extensions.Options.Options.Create(options), TimeProvider.System, NullLogger<TelegramReceiver>.Instance);
    }
}
