namespace OmniBot.Core.Schema;

/// <summary>Values of treatment.</summary>
public static class ActivityTreatmentTypes
{
    /// <summary>Only the recipient sees the activity.</summary>
    public const string Targeted = "targeted";
}
