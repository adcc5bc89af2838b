namespace OmniBot.Dialogs;

/// <summary>Names of the events that the engine itself emits.</summary>
public static class DialogEvents
{
    public const string BeginDialog = "beginDialog";

    public const string RepromptDialog = "repromptDialog";

    public const string CancelDialog = "cancelDialog";

    /// <summary>The user's activity came in; emitted once in a turn, before a dialog continues.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>A dialog in progress was begun on another version of itself.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>A dialog threw; the value is the exception.</summary>
    public const string Error = "error";

    public const string Custom = "custom";
}
