namespace OmniBot.Dialogs.Memory.Scopes;

/// <summary><c>this</c>: what the dialog on top remembers.</summary>
public sealed class ThisMemoryScope() : MemoryScope(ScopePath.This)
{
    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog?.State;
    }

    public override void SetMemory(DialogContext dc, object memory)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var instance = dc.ActiveDialog ?? throw new InvalidOperationException("No dialog is in progress.");
        instance.State = memory as IDictionary<string, object>
            ?? throw new ArgumentException("A dialog's memory is a dictionary.", nameof(memory));
    }
}
