namespace OmniBot.Dialogs;

/// <summary>How a language writes choices and confirms.</summary>
public sealed class PromptCultureModel
{
    /// <summary>In lower case, such as <c>de-de</c>.</summary>
    public string Locale { get; init; } = "";

    /// <summary>Between two of many choices.</summary>
    public string Separator { get; init; } = "";

    /// <summary>Between the only two choices.</summary>
    public string InlineOr { get; init; } = "";

    /// <summary>Before the last of many choices.</summary>
    public string InlineOrMore { get; init; } = "";

    public string YesInLanguage { get; init; } = "";

    public string NoInLanguage { get; init; } = "";
}
