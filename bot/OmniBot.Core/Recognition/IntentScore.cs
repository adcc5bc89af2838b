namespace OmniBot.Core.Recognition;

/// <summary>How sure a recognizer is of an intent.</summary>
public sealed class IntentScore
{
    /// <summary>0 to 1.</summary>
    public double? Score { get; set; }

    public IDictionary<string, object> Properties { get; init; } = new Dictionary<string, object>();
}
