using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.Channels;

public sealed class AcsWhatsAppConformanceTests : ChannelConformance
{
    private readonly AcsPeer _peer = new(isSms: false);

    protected override VendorPeer Peer => _peer;

    [Fact]
    public async Task Subscriptions_shake_hands_in_both_schemas()
    {
        await using var host = await EngineHost.StartAsync((_, _) => Task.CompletedTask, settings: _peer.Settings);
        using var client = new HttpClient { BaseAddress = new Uri(host.Url) };
        Assert.Equal("""{"validationResponse":"512d38b6"}""", await _peer.ShakeHandsAsync(client, TestContext.Current.CancellationToken));
        Assert.Equal("eventgrid.azure.net", await _peer.AskAsync(client, TestContext.Current.CancellationToken));
    }
}
