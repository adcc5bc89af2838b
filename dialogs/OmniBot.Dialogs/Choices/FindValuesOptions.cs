namespace OmniBot.Dialogs.Choices;

/// <summary>How values are looked for in an utterance.</summary>
public class FindValuesOptions
{
    /// <summary>Some of the words of a value are enough. The default is false.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>Language of the utterance, such as <c>de-AT</c>. Where it is not set, a prompt uses its own, and a recognizer en-us.</summary>
    public string? Locale { get; set; }

    /// <summary>Most other words between two words of a value.</summary>
    /// <value>0 or more. The default is 2, which is also used for null.</value>
    public int? MaxTokenDistance { get; set; } = 2;

    /// <summary>Cuts utterance and values into words; <see cref="Choices.Tokenizer.DefaultTokenizer"/> when null.</summary>
    public TokenizerFunction? Tokenizer { get; set; }
}
