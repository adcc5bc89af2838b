namespace OmniBot.Dialogs.Choices;

/// <summary>A word of a text.</summary>
public class Token
{
    /// <summary>Index of its first character.</summary>
    public int Start { get; set; }

    /// <summary>Index of its last character.</summary>
    public int End { get; set; }

    /// <summary>As it was written.</summary>
    public string Text { get; set; } = "";

    /// <summary>In the form that is compared.</summary>
    public string Normalized { get; set; } = "";
}
