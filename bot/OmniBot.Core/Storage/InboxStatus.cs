namespace OmniBot.Core.Storage;

/// <summary>The state of an inbox entry. The numbers are stored.</summary>
public enum InboxStatus
{
    /// <summary>Waits for its turn.</summary>
    Pending = 0,

    /// <summary>Its turn is committed.</summary>
    Done = 1,

    /// <summary>Its turn failed every time, or threw: set aside, with its body, so that nothing is lost.</summary>
    SetAside = 2,
}
