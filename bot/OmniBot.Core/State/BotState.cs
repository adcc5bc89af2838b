using OmniBot.Core.Turns;

namespace OmniBot.Core.State;

/// <summary>A document of named properties that is read once in a turn and saved when it has changed.</summary>
/// <remarks>Shapes follow the SDK v4's <c>BotState</c>; unlike there, a save is conditional on the version that was read.</remarks>
public abstract class BotState(IStorage? storage, string contextServiceKey)
{
    private readonly string _cacheKey = contextServiceKey;

    /// <summary>Makes an accessor for a property.</summary>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new BotStatePropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the document, unless the turn has it already.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (force || Cached(turnContext) is null)
        {
            var key = GetStorageKey(turnContext);
            var items = await StorageOf(turnContext).ReadAsync([key], cancellationToken);
            turnContext.TurnState.Set(_cacheKey, items.TryGetValue(key, out var item) ? new CachedBotState(item) : new CachedBotState());
        }
    }

    /// <summary>Writes the document if it has changed, or in any case with <paramref name="force"/>.</summary>
    /// <exception cref="StorageConflictException">Someone else has changed it since it was read.</exception>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (Cached(turnContext) is { } cached && (cached.TryWriteChanges(out var json) || force))
        {
            var key = GetStorageKey(turnContext);
            var storageOfTurn = StorageOf(turnContext);
            await storageOfTurn.WriteAsync(
                new Dictionary<string, StorageItem> { [key] = new(json, cached.ETag) }, cancellationToken);
            var stored = await storageOfTurn.ReadAsync([key], cancellationToken);
            cached.Saved(json, stored.TryGetValue(key, out var item) ? item.ETag : null);
        }
    }

    /// <summary>Names of the properties that are set; none before the document is loaded.</summary>
    public IReadOnlyCollection<string> GetPropertyNames(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Cached(turnContext)?.Names ?? [];
    }

    /// <summary>Empties the document; <see cref="SaveChangesAsync"/> makes it last.</summary>
    public virtual async Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await LoadAsync(turnContext, force: false, cancellationToken);
        Cached(turnContext)!.Clear();
    }

    /// <summary>Deletes the document.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_cacheKey);
        await StorageOf(turnContext).DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The document's name, from the turn's activity.</summary>
    /// <exception cref="InvalidOperationException">The activity lacks a field that the name needs.</exception>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    protected static string Required(string? value, string field) =>
        string.IsNullOrEmpty(value) ? throw new InvalidOperationException($"The activity has no {field}, which its state's name needs.") : value;

    internal async Task<T> GetPropertyAsync<T>(ITurnContext turnContext, string name, Func<T>? defaultValueFactory, CancellationToken cancellationToken)
    {
        await LoadAsync(turnContext, force: false, cancellationToken);
        var cached = Cached(turnContext)!;
        if (cached.TryGet<T>(name, out var value))
        {
            return value!;
        }

        if (defaultValueFactory is null)
        {
            return default!;
        }

        value = defaultValueFactory();
        cached.Set(name, value);
        return value;
    }

    internal async Task SetPropertyAsync(ITurnContext turnContext, string name, object? value, CancellationToken cancellationToken)
    {
        await LoadAsync(turnContext, force: false, cancellationToken);
        Cached(turnContext)!.Set(name, value);
    }

    internal async Task DeletePropertyAsync(ITurnContext turnContext, string name, CancellationToken cancellationToken)
    {
        await LoadAsync(turnContext, force: false, cancellationToken);
        Cached(turnContext)!.Remove(name);
    }

    private CachedBotState? Cached(ITurnContext turnContext) => turnContext.TurnState.Get<CachedBotState>(_cacheKey);

    private IStorage StorageOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IStorage>() ?? storage
        ?? throw new InvalidOperationException($"{GetType().Name} has no storage: give it one, or run it in the durable engine.");
}
