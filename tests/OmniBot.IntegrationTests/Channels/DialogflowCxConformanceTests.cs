namespace OmniBot.IntegrationTests.Channels;

public sealed class DialogflowCxConformanceTests : ChannelConformance
{
    protected override VendorPeer Peer { get; } = new DialogflowPeer(isCx: true);

    protected override bool IsSynchronous => true;
}
