namespace OmniBot.Dialogs.Memory.Scopes;

/// <summary><c>dialogclass</c>: the properties of the innermost container in progress; they can only be read.</summary>
public sealed class DialogClassMemoryScope() : MemoryScope(ScopePath.DialogClass, includeInSnapshot: false)
{
    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return DialogMemoryScope.InstanceOf(dc) is { } instance && dc.FindDialog(instance.Id) is { } dialog ? new DialogProperties(dialog) : null;
    }
}
