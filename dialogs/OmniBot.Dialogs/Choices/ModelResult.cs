namespace OmniBot.Dialogs.Choices;

/// <summary>Something that was read in a text, and where it stands.</summary>
/// <typeparam name="T">What was read.</typeparam>
public class ModelResult<T>
{
    /// <summary>The words as they were written.</summary>
    public string Text { get; set; } = "";

    /// <summary>Index of the first character.</summary>
    public int Start { get; set; }

    /// <summary>Index of the last character.</summary>
    public int End { get; set; }

    /// <summary><c>value</c> or <c>choice</c>.</summary>
    public string TypeName { get; set; } = "";

    /// <summary>What was read.</summary>
    public required T Resolution { get; set; }
}
