namespace OmniBot.Core.Conversations;

/// <summary>Who put an activity into the inbox. The numbers are stored.</summary>
public enum ActivityOrigin
{
    /// <summary>A channel, which verified its sender; or the bot itself, for a proactive turn.</summary>
    Channel = 0,

    /// <summary>The desk or the router: a <c>HandoffCommand</c>.</summary>
    Desk = 1,
}
