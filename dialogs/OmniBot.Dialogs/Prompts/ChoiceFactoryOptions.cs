namespace OmniBot.Dialogs;

/// <summary>How choices are written as text.</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(
        string? inlineSeparator = null, string? inlineOr = null, string? inlineOrMore = null, bool? includeNumbers = null)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between two of many. The default is <c>", "</c>.</summary>
    public string? InlineSeparator { get; set; }

    /// <summary>Between the only two. The default is <c>" or "</c>.</summary>
    public string? InlineOr { get; set; }

    /// <summary>Before the last of many. The default is <c>", or "</c>.</summary>
    public string? InlineOrMore { get; set; }

    /// <summary>Choices have numbers. The default is true.</summary>
    public bool? IncludeNumbers { get; set; }
}
