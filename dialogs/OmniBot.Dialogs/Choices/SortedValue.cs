namespace OmniBot.Dialogs.Choices;

/// <summary>Something to look for, with its place in the list that it comes from.</summary>
public class SortedValue
{
    /// <summary>The words.</summary>
    public string Value { get; set; } = "";

    /// <summary>The place, from 0.</summary>
    public int Index { get; set; }
}
