namespace OmniBot.Dialogs.Choices;

/// <summary>A value to look for, and the place of what it stands for.</summary>
public class SortedValue
{
    /// <summary>The words to look for.</summary>
    public string Value { get; set; } = "";

    /// <summary>Place of what the value stands for, from 0; several values may share one.</summary>
    public int Index { get; set; }
}
