namespace OmniBot.Desk.Conversations;

/// <summary>Which dialog of a conversation is open.</summary>
public enum PaneDialog
{
    None,
    Transfer,
    TransferToQueue,
    Consult,
    Snooze,
    Return,
    Resolve,
    ResolveAndNext,
    Priority,
}
