namespace OmniBot.Nlu.Lu;

/// <summary>The content of a <c>.lu</c> file.</summary>
public sealed record LuDocument
{
    public required string File { get; init; }

    public IReadOnlyList<LuIntent> Intents { get; init; } = [];

    public IReadOnlyList<LuEntity> Entities { get; init; } = [];

    public IReadOnlyList<LuImport> Imports { get; init; } = [];

    /// <summary>Settings from <c>&gt; !# @name = value</c> lines.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>What was left out and why, such as question-and-answer sections.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
