namespace OmniBot.Dialogs.Memory;

/// <summary>A named part of the memory that paths begin with.</summary>
/// <param name="name">First part of its paths.</param>
/// <param name="includeInSnapshot">It is part of <see cref="DialogStateManager.GetMemorySnapshot"/>.</param>
public abstract class MemoryScope(string name, bool includeInSnapshot = true)
{
    public string Name { get; } = name;

    public bool IncludeInSnapshot { get; } = includeInSnapshot;

    /// <summary>The scope's root object, or null when the scope is not there in this turn.</summary>
    public abstract object? GetMemory(DialogContext dc);

    /// <summary>Puts another root object in its place.</summary>
    /// <exception cref="NotSupportedException">The scope can't be replaced as a whole.</exception>
    public virtual void SetMemory(DialogContext dc, object memory) =>
        throw new NotSupportedException($"Memory scope '{Name}' can't be replaced as a whole.");

    /// <summary>Reads the scope from its store, where it has one.</summary>
    public virtual Task LoadAsync(DialogContext dc, bool force = false, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Writes the scope to its store, where it has one.</summary>
    public virtual Task SaveChangesAsync(DialogContext dc, bool force = false, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Forgets the scope.</summary>
    public virtual Task DeleteAsync(DialogContext dc, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
