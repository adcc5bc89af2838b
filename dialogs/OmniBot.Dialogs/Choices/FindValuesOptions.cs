namespace OmniBot.Dialogs.Choices;

/// <summary>How values are searched for in an utterance.</summary>
public record FindValuesOptions
{
    /// <summary>Whether some of a value's words are enough: "red" for "the red one".</summary>
    /// <value>The default is false.</value>
    public bool AllowPartialMatches { get; init; }

    /// <summary>The utterance's language, a BCP 47 tag.</summary>
    /// <value>The default is null: English.</value>
    public string? Locale { get; init; }

    /// <summary>Most other tokens between two tokens of a value: with 2, "second last" is found in "second from the last".</summary>
    /// <value>0 or more. The default is 2.</value>
    public int MaxTokenDistance { get; init; } = 2;

    /// <summary>Cuts the utterance and the values.</summary>
    /// <value>The default is null: <see cref="Tokenizer.Default"/>.</value>
    public TokenizerFunction? Tokenizer { get; init; }
}
