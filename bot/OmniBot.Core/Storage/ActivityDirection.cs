namespace OmniBot.Core.Storage;

/// <summary>Which way an activity of the transcript went. The numbers are stored.</summary>
public enum ActivityDirection
{
    /// <summary>From the user to the bot.</summary>
    Incoming = 0,

    /// <summary>From the bot to the user.</summary>
    Outgoing = 1,
}
