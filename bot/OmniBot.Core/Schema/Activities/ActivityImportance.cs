namespace OmniBot.Core.Schema;

/// <summary>Values of <c>importance</c>.</summary>
public static class ActivityImportance
{
    public const string Low = "low";
    public const string Normal = "normal";
    public const string High = "high";
}
