using OmniBot.Core.Channels;
using OmniBot.Core.Storage;

namespace OmniBot.Host.Conversations;

/// <inheritdoc cref="IDeliveryReports"/>
/// <remarks>Who watches a conversation is told, so that the desk shows the new state.</remarks>
internal sealed class DeliveryReports(IDeliveryStore store, IConversationFeed feed) : IDeliveryReports
{
    public async Task ReportAsync(IReadOnlyList<DeliveryReport> reports, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var changes = await store.RecordReportsAsync(reports, cancellationToken);
        foreach (var change in changes)
        {
            await feed.PublishAsync(change.Conversation, new FeedNotice(change.Sequence), cancellationToken);
        }
    }
}
