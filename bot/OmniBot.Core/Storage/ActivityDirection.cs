namespace OmniBot.Core.Storage;

/// <summary>Which way an activity of the transcript went. The numbers are stored.</summary>
public enum ActivityDirection
{
    /// <summary>From the user to the bot.</summary>
    Incoming = 0,

    /// <summary>From the bot or an agent to the user.</summary>
    Outgoing = 1,

    /// <summary>For the desk alone: what agents did, and their notes. No channel shows it to the customer.</summary>
    Internal = 2,
}
