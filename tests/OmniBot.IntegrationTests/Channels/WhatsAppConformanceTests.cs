namespace OmniBot.IntegrationTests.Channels;

public sealed class WhatsAppConformanceTests : ChannelConformance
{
    protected override VendorPeer Peer { get; } = new WhatsAppPeer();
}
