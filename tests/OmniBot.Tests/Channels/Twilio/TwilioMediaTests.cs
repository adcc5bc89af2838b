using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Media;
using OmniBot.Channels.Twilio;
using OmniBot.Core.Channels;
using OmniBot.Tests.Channels.BotFramework;

namespace OmniBot.Tests.Channels.Twilio;

public sealed class TwilioMediaTests : IAsyncLifetime
{
    private const string Account = "AC00000000000000000000000000000000";
    private const string Path = $"/2010-04-01/Accounts/{Account}/Messages/MM00000000000000000000000000000001/Media/ME00000000000000000000000000000002";
    private readonly MediaDownloads _downloads = new(Options.Create(new MediaOptions()), TimeProvider.System);
    private ConnectorFake _api = null!;
    private TwilioClient _client = null!;
    private TwilioMedia _media = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await ConnectorFake.StartAsync();
        var options = Options.Create(new TwilioOptions { AccountSid = Account, AuthToken = "SECRET", ApiUrl = _api.Url });
        _client = new TwilioClient(options, TimeProvider.System);
        _media = new TwilioMedia(_client, _downloads, options);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _downloads.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task The_account_asks_and_the_store_that_the_API_leads_to_gets_no_credentials()
    {
        _api.Answer = context =>
        {
            if (context.Request.Path == "/store/1")
            {
                context.Response.ContentType = "image/jpeg";
                return context.Response.WriteAsync("bytes");
            }

            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/store/1";
            return Task.CompletedTask;
        };
        await using var file = await _media.OpenAsync(new Uri(_api.Url + Path), Cancellation);
        Assert.Equal(("image/jpeg", "bytes"), (file.ContentType, await new StreamReader(file.Content).ReadToEndAsync(Cancellation)));
        Assert.Equal([$"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Account}:SECRET"))}", ""], _api.Authorizations);
    }

    [Fact]
    public async Task A_redirect_into_this_servers_network_is_refused()
    {
        await using var inner = await ConnectorFake.StartAsync();
        _api.Answer = context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = inner.Url;
            return Task.CompletedTask;
        };
        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _media.OpenAsync(new Uri(_api.Url + Path), Cancellation));
        Assert.Equal(ChannelError.Rejected, refusal.Error);
        Assert.Empty(inner.Calls);
    }

    [Theory]
    [InlineData($"/2010-04-01/Accounts/{Account}/Messages.json")]
    [InlineData($"{Path}?x=1")]
    [InlineData($"{Path}/../../../../Messages.json")]
    [InlineData("/")]
    public void The_credentials_open_nothing_but_media(string path) => Assert.False(_media.Owns(new Uri(_api.Url + path)));

    [Theory]
    [InlineData("media://twilio/%2B15550002222/SM1-0")]
    [InlineData("/2010-04-01/Accounts/AC00000000000000000000000000000009/Messages/MM00000000000000000000000000000001/Media/ME00000000000000000000000000000002")]
    public async Task What_is_not_kept_or_not_ours_is_refused_without_asking(string address)
    {
        var media = new Uri(address[0] == '/' ? _api.Url + address : address);
        Assert.True(_media.Owns(media));
        await Assert.ThrowsAsync<ChannelException>(() => _media.OpenAsync(media, Cancellation));
        Assert.Empty(_api.Calls);
    }
}
