namespace OmniBot.Dialogs.Memory.Scopes;

/// <summary><c>class</c>: the properties of the dialog on top, as the bot's developer set them; they can only be read.</summary>
public sealed class ClassMemoryScope() : MemoryScope(ScopePath.Class, includeInSnapshot: false)
{
    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is { } dialog ? new DialogProperties(dialog) : null;
    }
}
