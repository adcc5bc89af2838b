namespace OmniBot.Dialogs.Choices;

/// <summary>A value that was read in an utterance.</summary>
public class FoundValue
{
    /// <summary>The value that was looked for.</summary>
    public string Value { get; set; } = "";

    /// <summary>Its place in the list that was looked for, from 0.</summary>
    public int Index { get; set; }

    /// <summary>How well the utterance fits, 0.4 to 1.</summary>
    public float Score { get; set; }
}
