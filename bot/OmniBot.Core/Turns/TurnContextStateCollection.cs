namespace OmniBot.Core.Turns;

/// <summary>Objects kept for one turn, by key; without a key, the type's full name.</summary>
public sealed class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    /// <summary>Reads an object, or <see langword="null"/> when there is none of that key and type.</summary>
    public T? Get<T>(string key)
        where T : class => TryGetValue(key, out var value) ? value as T : null;

    /// <inheritdoc cref="Get{T}(string)"/>
    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>.Value);

    /// <summary>Adds an object under a key.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add<T>(string key, T value)
        where T : class => base.Add(key, value);

    /// <inheritdoc cref="Add{T}(string, T)"/>
    public void Add<T>(T value)
        where T : class => base.Add(KeyOf<T>.Value, value);

    /// <summary>Puts an object in the place of whatever was there.</summary>
    public void Set<T>(string key, T? value)
        where T : class
    {
        if (value is null)
        {
            Remove(key);
        }
        else
        {
            this[key] = value;
        }
    }

    /// <inheritdoc cref="Set{T}(string, T)"/>
    public void Set<T>(T? value)
        where T : class => Set(KeyOf<T>.Value, value);

    /// <summary>Disposes what was left and is disposable.</summary>
    public void Dispose()
    {
        foreach (var value in Values)
        {
            (value as IDisposable)?.Dispose();
        }

        Clear();
    }

    private static class KeyOf<T>
    {
        public static readonly string Value = typeof(T).FullName!;
    }
}
