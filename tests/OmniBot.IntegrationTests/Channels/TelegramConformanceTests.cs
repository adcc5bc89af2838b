namespace OmniBot.IntegrationTests.Channels;

public sealed class TelegramConformanceTests : ChannelConformance
{
    protected override VendorPeer Peer { get; } = new TelegramPeer();
}
