namespace OmniBot.Core.Handoff;

/// <summary>Why a command was refused.</summary>
public enum HandoffRefusal
{
    /// <summary>The record has moved on since the sender saw it.</summary>
    Stale,

    /// <summary>The state does not allow it.</summary>
    WrongState,

    /// <summary>Someone else owns it.</summary>
    NotOwner,

    /// <summary>The offer is over or was made to someone else.</summary>
    OfferOver,

    /// <summary>The command itself makes no sense, such as a transfer to nobody.</summary>
    Invalid,
}
