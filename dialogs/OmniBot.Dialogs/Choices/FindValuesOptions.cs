namespace OmniBot.Dialogs.Choices;

/// <summary>What counts as naming a value.</summary>
public class FindValuesOptions
{
    /// <summary>Some of the words of a value are enough.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>Language of the utterance.</summary>
    public string? Locale { get; set; }

    /// <summary>How many other words may stand between two words of a value; 2 when absent.</summary>
    public int? MaxTokenDistance { get; set; }

    /// <summary>Cuts utterance and values into words.</summary>
    public TokenizerFunction? Tokenizer { get; set; }
}
