namespace OmniBot.Core.Desk;

/// <summary>Something has changed: exactly one member is set.</summary>
/// <param name="Row">A conversation's handoff or its last message.</param>
/// <param name="Presence">An agent's presence or load.</param>
/// <param name="DirectoryChanged">Agents, queues or other settings of the desk.</param>
/// <param name="Typing">The customer types in that conversation.</param>
public sealed record DeskNotice(
    HandoffRow? Row = null,
    PresenceRecord? Presence = null,
    bool DirectoryChanged = false,
    Conversations.ConversationKey? Typing = null);
