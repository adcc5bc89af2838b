using OmniBot.Core.State;

namespace OmniBot.Dialogs.Memory.Scopes;

/// <summary><c>conversation</c>: the conversation's state.</summary>
public sealed class ConversationMemoryScope() : BotStateMemoryScope<ConversationState>(ScopePath.Conversation);
