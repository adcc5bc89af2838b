namespace OmniBot.IntegrationTests.Channels;

public sealed class InstagramConformanceTests : ChannelConformance
{
    protected override VendorPeer Peer { get; } = new PagePeer("instagram", "instagram", "me", maxTextBytes: 1000);
}
