namespace OmniBot.IntegrationTests.Channels;

public sealed class MessengerConformanceTests : ChannelConformance
{
    protected override VendorPeer Peer { get; } = new PagePeer("messenger", "page", PagePeer.Account, maxTextBytes: 0);
}
