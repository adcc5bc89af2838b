namespace OmniBot.IntegrationTests.Channels;

public sealed class DialogflowEsConformanceTests : ChannelConformance
{
    protected override VendorPeer Peer { get; } = new DialogflowPeer(isCx: false);

    protected override bool IsSynchronous => true;
}
