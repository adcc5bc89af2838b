namespace OmniBot.Dialogs.Memory;

/// <summary>An object in memory that is read and written by the names of its properties.</summary>
public interface IMemoryProperties
{
    IEnumerable<string> Names { get; }

    bool TryGet(string name, out object? value);

    void Set(string name, object? value);

    void Remove(string name);
}
