namespace OmniBot.Core.Desk.Assistance;

/// <summary>How a customer sounds.</summary>
public enum CustomerMood
{
    /// <summary>Nothing tells.</summary>
    Neutral,
    Positive,
    Negative,
}
