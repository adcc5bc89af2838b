using OmniBot.Core.Conversations;

namespace OmniBot.Core.Storage;

/// <summary>The state of an outgoing activity has changed.</summary>
/// <param name="Conversation">Its conversation.</param>
/// <param name="Sequence">Its number in the transcript.</param>
/// <param name="State">What has become of it.</param>
public sealed record DeliveryChange(ConversationKey Conversation, long Sequence, DeliveryState State);
