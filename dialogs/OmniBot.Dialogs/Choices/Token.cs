namespace OmniBot.Dialogs.Choices;

/// <summary>A word of a text.</summary>
public class Token
{
    /// <summary>Index of the first character (UTF-16 code units).</summary>
    public int Start { get; set; }

    /// <summary>Index of the last character, inclusive.</summary>
    public int End { get; set; }

    /// <summary>The characters as they were written.</summary>
    public string Text { get; set; } = "";

    /// <summary>The form that words are compared in.</summary>
    public string Normalized { get; set; } = "";
}
