namespace OmniBot.IntegrationTests.Channels;

public sealed class TwilioSmsConformanceTests : ChannelConformance
{
    protected override VendorPeer Peer { get; } = new TwilioPeer("");
}
