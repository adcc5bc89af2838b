using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Media;
using OmniBot.Channels.Telegram;
using OmniBot.Core.Channels;
using OmniBot.Tests.Channels.BotFramework;

namespace OmniBot.Tests.Channels.Telegram;

public sealed class TelegramMediaTests : IAsyncLifetime
{
    private const string Token = "7:SECRET-key";
    private readonly MediaDownloads _downloads = new(Options.Create(new MediaOptions()), TimeProvider.System);
    private ConnectorFake _api = null!;
    private TelegramClient _client = null!;
    private TelegramMedia _media = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await ConnectorFake.StartAsync();
        var options = Options.Create(new TelegramOptions { Token = Token, ApiUrl = _api.Url });
        _client = BotApiFake.ClientOf(options.Value);
        _media = new TelegramMedia(_client, _downloads, options);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _downloads.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_asked_for_by_its_id_and_fetched_from_where_the_Bot_API_says()
    {
        Answer("""{"ok":true,"result":{"file_id":"f-1","file_unique_id":"u","file_path":"photos/file 1.jpg"}}""", 200);
        await using var file = await _media.OpenAsync(new Uri("media://telegram/7/f-1"), Cancellation);
        Assert.Equal("bytes", await new StreamReader(file.Content).ReadToEndAsync(Cancellation));
        Assert.Equal("file 1.jpg", file.Name);
        Assert.Contains("f-1", _api.Calls[0].Body, StringComparison.Ordinal);
        Assert.Equal([$"/bot{Token}/getFile", $"/file/bot{Token}/photos/file%201.jpg"], _api.Calls.Select(call => call.Path));
    }

    [Theory]
    [InlineData("""{"ok":true,"result":{"file_id":"f-1","file_unique_id":"u","file_path":"photos/1.jpg"}}""", 200, 404)]
    [InlineData("""{"ok":true,"result":{"file_id":"f-1","file_unique_id":"u","file_path":"/var/lib/telegram/1.jpg"}}""", 200, 200)]
    [InlineData("""{"ok":true,"result":{"file_id":"f-1","file_unique_id":"u"}}""", 200, 200)]
    [InlineData("""{"ok":false,"error_code":400,"description":"Bad Request: file is too big"}""", 400, 200)]
    public async Task What_can_not_be_had_is_refused_without_the_token(string answer, int status, int download)
    {
        Answer(answer, status, download);
        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _media.OpenAsync(new Uri("media://telegram/7/f-1"), Cancellation));
        Assert.Equal(ChannelError.Rejected, refusal.Error);
        Assert.DoesNotContain("SECRET", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_worth_another_try_and_the_token_stays_secret()
    {
        await _api.DisposeAsync();
        var error = await Assert.ThrowsAsync<ChannelException>(() => _media.OpenAsync(new Uri("media://telegram/7/f-1"), Cancellation));
        Assert.Equal(ChannelError.Unavailable, error.Error);
        Assert.DoesNotContain("SECRET", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_bots_file_is_not_asked_for()
    {
        Assert.True(_media.Owns(new Uri("media://telegram/8/f-1")));
        await Assert.ThrowsAsync<ChannelException>(() => _media.OpenAsync(new Uri("media://telegram/8/f-1"), Cancellation));
        Assert.Empty(_api.Calls);
        Assert.False(_media.Owns(new Uri("https://api.telegram.org/file/bot7:x/photos/1.jpg")));
    }

    private void Answer(string answer, int status, int download = 200) => _api.Answer = context =>
    {
        var isFile = context.Request.Path.StartsWithSegments("/file");
        context.Response.StatusCode = isFile ? download : status;
        context.Response.ContentType = isFile ? "application/octet-stream" : "application/json";
        return context.Response.WriteAsync(isFile ? "bytes" : answer);
    };
}
