using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;

namespace OmniBot.Host.Handoff;

/// <summary>Knows how long customers will wait.</summary>
internal interface IQueuePlaces
{
    ValueTask<QueuePlace> FindAsync(ConversationKey conversation, HandoffRecord record, CancellationToken cancellationToken);
}
