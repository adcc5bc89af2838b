namespace OmniBot.Dialogs;

/// <summary>Where the dialogs stand after a call.</summary>
public enum DialogTurnStatus
{
    /// <summary>There is nothing on the stack.</summary>
    Empty,

    /// <summary>The dialog on top waits for the user.</summary>
    Waiting,

    /// <summary>The last dialog has ended; its result is there.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The dialog has ended, but its parent shall wait for the user before it goes on.</summary>
    CompleteAndWait,
}
