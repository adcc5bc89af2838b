namespace OmniBot.Nlu.Lu;

/// <summary>An entity definition.</summary>
public sealed record LuEntity
{
    public required LuEntityKind Kind { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Entities and phrase lists that hint at this one.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>Values of a list entity, in order.</summary>
    public IReadOnlyList<LuListValue> Values { get; init; } = [];

    /// <summary>Expression of a regex entity, without the slashes; null for other kinds.</summary>
    public string? Expression { get; init; }

    /// <summary>Parts of a composite entity, or children of a nested ml entity.</summary>
    public IReadOnlyList<LuEntityChild> Children { get; init; } = [];

    /// <summary>Phrases of a phrase list.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Whether the phrases of a phrase list can stand for each other.</summary>
    public bool IsInterchangeable { get; init; }

    /// <summary>Line of its first definition.</summary>
    public int Line { get; init; }
}
