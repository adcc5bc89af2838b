namespace OmniBot.Dialogs.Memory.Scopes;

/// <summary>A dialog's properties. All conversations share the dialog, so memory must not write them.</summary>
internal sealed class DialogProperties(Dialog dialog) : IMemoryProperties
{
    public IEnumerable<string> Names => dialog.GetType().GetProperties().Select(property => property.Name);

    public bool TryGet(string name, out object? value) => MemoryType.Of(dialog.GetType()).TryGet(dialog, name, out value);

    public void Set(string name, object? value) => throw ReadOnly();

    public void Remove(string name) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("A dialog's properties are shared by all conversations and can't be set from one.");
}
