namespace OmniBot.Dialogs.Memory;

/// <summary>Paths that the engine sets in a turn's memory.</summary>
public static class TurnPath
{
    /// <summary>The turn's activity.</summary>
    public const string Activity = "turn.activity";

    /// <summary>What the recognizer made of the turn's activity.</summary>
    public const string Recognized = "turn.recognized";

    /// <summary>The intent with the highest score.</summary>
    public const string TopIntent = "turn.recognized.intent";

    /// <summary>Its score, 0 to 1.</summary>
    public const string TopScore = "turn.recognized.score";

    /// <summary>The text that was recognized.</summary>
    public const string Text = "turn.recognized.text";

    /// <summary>Result of the last dialog that ended in this turn.</summary>
    public const string LastResult = "turn.lastresult";

    /// <summary>The event that is being handled.</summary>
    public const string DialogEvent = "turn.dialogEvent";

    /// <summary>True when a dialog was interrupted in this turn.</summary>
    public const string Interrupted = "turn.interrupted";

    /// <summary>True when the turn's activity has been used up by a dialog.</summary>
    public const string ActivityProcessed = "turn.activityProcessed";
}
