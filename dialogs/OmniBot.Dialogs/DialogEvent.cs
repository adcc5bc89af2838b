namespace OmniBot.Dialogs;

/// <summary>An event that goes from a dialog to its parents until one has handled it.</summary>
public sealed class DialogEvent
{
    /// <summary>The event goes on to the parent if the dialog did not handle it.</summary>
    public bool Bubble { get; set; }

    /// <summary>One of <see cref="DialogEvents"/> or a name of the bot's own.</summary>
    public string Name { get; set; } = "";

    public object? Value { get; set; }
}
