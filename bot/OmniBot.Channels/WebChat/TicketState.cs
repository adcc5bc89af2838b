namespace OmniBot.Channels.WebChat;

/// <summary>What became of a token's check.</summary>
internal enum TicketState
{
    /// <summary>Ours, and its time is not over.</summary>
    Valid,

    /// <summary>Ours, but its time is over.</summary>
    Expired,

    /// <summary>Not ours, or changed.</summary>
    Invalid,
}
