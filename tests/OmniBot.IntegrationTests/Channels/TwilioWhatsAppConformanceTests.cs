namespace OmniBot.IntegrationTests.Channels;

public sealed class TwilioWhatsAppConformanceTests : ChannelConformance
{
    protected override VendorPeer Peer { get; } = new TwilioPeer("whatsapp:");
}
