namespace OmniBot.Desk.Sla;

/// <summary>How near a target is; the names are the values of <c>data-level</c> in the page, in lower case.</summary>
internal enum SlaLevel
{
    Fine,

    /// <summary>Less than a fifth of the time is left, or less than half a minute.</summary>
    Soon,

    Missed,
}
