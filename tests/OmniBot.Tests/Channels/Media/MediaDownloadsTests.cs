using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Media;
using OmniBot.Core.Channels;
using OmniBot.Tests.Channels.BotFramework;

namespace OmniBot.Tests.Channels.Media;

public sealed class MediaDownloadsTests : IAsyncLifetime
{
    private readonly MediaOptions _options = new();
    private MediaDownloads? _downloads;
    private ConnectorFake _store = null!;
    private ConnectorFake _inner = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (_store, _inner) = (await ConnectorFake.StartAsync(), await ConnectorFake.StartAsync());
        _store.Answer = context => context.Response.WriteAsync("12345");
    }

    public async ValueTask DisposeAsync()
    {
        _downloads?.Dispose();
        await _store.DisposeAsync();
        await _inner.DisposeAsync();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    public async Task This_servers_own_network_is_not_reached(string host)
    {
        var address = new UriBuilder(_store.Url) { Host = host }.Uri;
        Assert.Contains("not public", (await RefusalAsync(new MediaRequest(address))).Message, StringComparison.Ordinal);
        Assert.Empty(_store.Calls);
    }

    [Theory]
    [InlineData("ftp://a.example/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("media://whatsapp/1/2")]
    [InlineData("https://user:word@a.example/x")]
    public async Task Only_http_and_https_are_fetched(string address) => await RefusalAsync(new MediaRequest(new Uri(address)));

    [Fact]
    public async Task What_the_settings_name_may_be_private_but_where_it_leads_may_not()
    {
        await using (var content = await OpenAsync(Configured("/file")))
        {
            Assert.Equal("12345", await new StreamReader(content.Content).ReadToEndAsync(Cancellation));
        }

        // The connection that is open to the configured host is no way around the guard.
        await RefusalAsync(new MediaRequest(new Uri($"{_store.Url}/file")));
        Assert.Single(_store.Calls);

        _store.Answer = context => Redirect(context, $"{_inner.Url}/secret");
        Assert.Contains("not public", (await RefusalAsync(Configured("/file"))).Message, StringComparison.Ordinal);
        Assert.Empty(_inner.Calls);

        _store.Answer = context => Redirect(context, "file:///etc/passwd");
        await RefusalAsync(Configured("/file"));
    }

    [Fact]
    public async Task Three_redirects_are_followed_without_the_credentials()
    {
        _store.Answer = context => context.Request.Path == "/3" ? context.Response.WriteAsync("there") : Redirect(context, $"/{int.Parse(context.Request.Path.Value![1..], null) + 1}");
        await using (var content = await OpenAsync(Configured("/0") with { Authorization = new AuthenticationHeaderValue("Basic", "secret") }))
        {
            Assert.Equal("there", await new StreamReader(content.Content).ReadToEndAsync(Cancellation));
        }

        Assert.Equal(["Basic secret", "", "", ""], _store.Authorizations);
        _store.Answer = context => Redirect(context, "/again");
        await RefusalAsync(Configured("/0"));
        Assert.Equal(8, _store.Calls.Count);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_whether_it_says_so_or_not()
    {
        _store.Answer = context =>
        {
            context.Response.ContentLength = 5;
            return context.Response.WriteAsync("12345");
        };
        await RefusalAsync(Configured("/file") with { MaxBytes = 4 });
        _store.Answer = async context =>
        {
            await context.Response.WriteAsync("123");
            await context.Response.Body.FlushAsync();
            await context.Response.WriteAsync("45");
        };
        await using (var content = await OpenAsync(Configured("/file") with { MaxBytes = 5 }))
        {
            await content.Content.CopyToAsync(Stream.Null, Cancellation);
        }

        await using var longer = await OpenAsync(Configured("/file") with { MaxBytes = 4 });
        Assert.Null(longer.Length);
        var refusal = await Assert.ThrowsAsync<ChannelException>(() => longer.Content.CopyToAsync(Stream.Null, Cancellation));
        Assert.Equal(ChannelError.Rejected, refusal.Error);
    }

    [Fact]
    public async Task A_file_that_takes_too_long_is_given_up()
    {
        _options.Timeout = TimeSpan.FromMilliseconds(300);
        _store.Answer = async context =>
        {
            await context.Response.WriteAsync("12");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        await using var content = await OpenAsync(Configured("/file"));
        var late = await Assert.ThrowsAsync<ChannelException>(() => content.Content.CopyToAsync(Stream.Null, Cancellation));
        Assert.Equal(ChannelError.Unavailable, late.Error);
    }

    [Theory]
    [InlineData(404, ChannelError.Rejected)]
    [InlineData(403, ChannelError.Rejected)]
    [InlineData(429, ChannelError.Throttled)]
    [InlineData(503, ChannelError.Unavailable)]
    public async Task An_error_says_whether_to_try_again_and_not_what_was_asked_for(int status, ChannelError error)
    {
        _store.Answer = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        var refusal = await Assert.ThrowsAsync<ChannelException>(() => OpenAsync(Configured("/secret")));
        Assert.Equal(error, refusal.Error);
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_asked_for_its_own_channels_conversations_only()
    {
        using var downloads = new MediaDownloads(Options.Create(_options), TimeProvider.System);
        var reader = new MediaReader([new OneSource()], downloads);
        await using var content = await reader.OpenAsync("telegram", new Uri("media://telegram/7/x"), Cancellation);
        Assert.Equal("theirs", content.Name);
        await Assert.ThrowsAsync<ChannelException>(() => reader.OpenAsync("webchat", new Uri("media://telegram/7/x"), Cancellation));
    }

    private static Task Redirect(HttpContext context, string location)
    {
        context.Response.StatusCode = 307;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }

    private MediaRequest Configured(string path) => new(new Uri(_store.Url + path)) { IsConfigured = place => place.Authority == new Uri(_store.Url).Authority };

    private Task<MediaContent> OpenAsync(MediaRequest request)
    {
        _downloads ??= new MediaDownloads(Options.Create(_options), TimeProvider.System);
        return _downloads.OpenAsync(request, Cancellation);
    }

    private async Task<ChannelException> RefusalAsync(MediaRequest request)
    {
        var refusal = await Assert.ThrowsAsync<ChannelException>(() => OpenAsync(request));
        Assert.Equal(ChannelError.Rejected, refusal.Error);
        return refusal;
    }

    private sealed class OneSource : IMediaSource
    {
        public string Channel => "telegram";

        public bool Owns(Uri media) => media.Scheme == "media";

        public Task<MediaContent> OpenAsync(Uri media, CancellationToken cancellationToken) => Task.FromResult(new MediaContent(new MemoryStream(), null, "theirs", 0));
    }
}
