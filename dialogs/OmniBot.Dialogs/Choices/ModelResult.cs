namespace OmniBot.Dialogs.Choices;

/// <summary>Something that was read in an utterance, and where it stands.</summary>
/// <typeparam name="T">What was read.</typeparam>
public class ModelResult<T>
{
    /// <summary>The characters as they were written.</summary>
    public string Text { get; set; } = "";

    /// <summary>Index of the first character (UTF-16 code units).</summary>
    public int Start { get; set; }

    /// <summary>Index of the last character, inclusive.</summary>
    public int End { get; set; }

    /// <summary><c>value</c> or <c>choice</c>.</summary>
    public string TypeName { get; set; } = "";

    /// <summary>What was read.</summary>
    public T Resolution { get; set; } = default!;
}
