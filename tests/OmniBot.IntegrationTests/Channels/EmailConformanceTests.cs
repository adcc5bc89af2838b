namespace OmniBot.IntegrationTests.Channels;

public sealed class EmailConformanceTests : ChannelConformance
{
    private readonly EmailPeer _peer = new();

    protected override VendorPeer Peer => _peer;

    protected override Task ForgeAsync(HttpClient server) => _peer.DeliverForgeriesAsync("forged", TestContext.Current.CancellationToken);
}
