namespace OmniBot.Dialogs.Choices;

/// <summary>Something found in an utterance.</summary>
/// <typeparam name="T">What it means.</typeparam>
public sealed record ModelResult<T>
{
    /// <summary>Index of the first character.</summary>
    public required int Start { get; init; }

    /// <summary>Index of the last character, inclusive.</summary>
    public required int End { get; init; }

    public required string Text { get; init; }

    /// <summary><c>choice</c> or <c>value</c>.</summary>
    public required string TypeName { get; init; }

    public required T Resolution { get; init; }
}
