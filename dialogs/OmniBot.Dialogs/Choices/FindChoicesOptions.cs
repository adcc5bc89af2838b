namespace OmniBot.Dialogs.Choices;

/// <summary>How choices are searched for in an utterance.</summary>
public sealed record FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether the choices' values are left out of the search.</summary>
    public bool NoValue { get; init; }

    /// <summary>Whether the titles of the choices' actions are left out of the search.</summary>
    public bool NoAction { get; init; }

    /// <summary>Whether "2" or "two" chooses the second choice where no value was found.</summary>
    /// <value>The default is true.</value>
    public bool RecognizeNumbers { get; init; } = true;

    /// <summary>Whether "the second" or "the last one" chooses by place where no value was found.</summary>
    /// <value>The default is true.</value>
    public bool RecognizeOrdinals { get; init; } = true;
}
