namespace OmniBot.Dialogs.Memory.Scopes;

/// <summary><c>dialog</c>: what the innermost container in progress remembers; without a container, the dialog on top.</summary>
public sealed class DialogMemoryScope() : MemoryScope(ScopePath.Dialog)
{
    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return InstanceOf(dc)?.State;
    }

    public override void SetMemory(DialogContext dc, object memory)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var instance = InstanceOf(dc) ?? throw new InvalidOperationException("No dialog is in progress.");
        instance.State = memory as IDictionary<string, object>
            ?? throw new ArgumentException("A dialog's memory is a dictionary.", nameof(memory));
    }

    internal static DialogInstance? InstanceOf(DialogContext dc) =>
        dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is DialogContainer
            ? active
            : dc.Parent?.ActiveDialog ?? dc.ActiveDialog;
}
