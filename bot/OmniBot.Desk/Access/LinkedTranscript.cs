using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.Desk.Access;

/// <summary>Another conversation of the same person.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Entries">Its last entries, in order.</param>
internal sealed record LinkedTranscript(ConversationKey Conversation, IReadOnlyList<TranscriptEntry> Entries);
