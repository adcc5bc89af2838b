namespace OmniBot.Dialogs.Choices;

/// <summary>A value that was read in an utterance.</summary>
public class FoundValue
{
    /// <summary>The value that was looked for.</summary>
    public string Value { get; set; } = "";

    /// <summary>Place of what the value stands for, from 0.</summary>
    public int Index { get; set; }

    /// <summary>How well the utterance fits, above 0 to 1: the part of its words that are there, less for each word between them.</summary>
    public float Score { get; set; }
}
