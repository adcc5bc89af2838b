namespace OmniBot.IntegrationTests.Channels;

public sealed class AcsSmsConformanceTests : ChannelConformance
{
    protected override VendorPeer Peer { get; } = new AcsPeer(isSms: true);
}
