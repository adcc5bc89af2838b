namespace OmniBot.Desk.Dialogs;

/// <summary>For how long an agent parks a conversation. The customer's next message always ends it.</summary>
internal enum SnoozeUntil
{
    /// <summary>Until the customer writes, at most 30 days.</summary>
    Reply,

    /// <summary>Tomorrow at 9.</summary>
    Tomorrow,

    /// <summary>Next Monday at 9.</summary>
    NextWeek,
}
