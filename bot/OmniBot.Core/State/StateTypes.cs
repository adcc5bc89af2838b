using System.Collections.Concurrent;

namespace OmniBot.Core.State;

/// <summary>Types that may stand in an <see cref="object"/> of the state, such as a waterfall's values, under short declared names.</summary>
/// <remarks>Only declared types are ever made from stored JSON, so a stored document can't choose a type.</remarks>
public static class StateTypes
{
    private static readonly ConcurrentDictionary<string, Type> s_types = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Type, string> s_names = new();

    /// <summary>Declares a type; once, before the first turn. The name is stored, so it must not change later.</summary>
    /// <exception cref="InvalidOperationException">The name stands for another type.</exception>
    public static void Register<T>(string name)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (s_types.GetOrAdd(name, typeof(T)) is var type && type != typeof(T))
        {
            throw new InvalidOperationException($"State type name '{name}' stands for {type.FullName} already.");
        }

        s_names[typeof(T)] = name;
    }

    internal static string? NameOf(Type type) => s_names.GetValueOrDefault(type);

    internal static Type? TypeOf(string name) => s_types.GetValueOrDefault(name);
}
