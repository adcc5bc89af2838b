namespace OmniBot.Desk.Transcripts;

/// <summary>Whose a line of the transcript is.</summary>
public enum LineKind
{
    Customer,
    Bot,
    Agent,

    /// <summary>Visible only to agents.</summary>
    Note,

    /// <summary>What happened to the conversation, such as a transfer.</summary>
    Event,
}
