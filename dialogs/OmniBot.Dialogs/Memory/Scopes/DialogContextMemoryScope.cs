namespace OmniBot.Dialogs.Memory.Scopes;

/// <summary><c>dialogcontext</c>: the ids of the dialogs in progress: <c>stack</c>, <c>activeDialog</c> and <c>parent</c>.</summary>
public sealed class DialogContextMemoryScope() : MemoryScope(ScopePath.DialogContext, includeInSnapshot: false)
{
    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var stack = new List<object?>();
        for (var current = dc; current is not null; current = current.Parent)
        {
            foreach (var instance in current.Stack)
            {
                stack.Add(instance.Id);
            }
        }

        return new Dictionary<string, object>
        {
            ["stack"] = stack,
            ["activeDialog"] = dc.ActiveDialog?.Id!,
            ["parent"] = dc.Parent?.ActiveDialog?.Id!,
        };
    }
}
