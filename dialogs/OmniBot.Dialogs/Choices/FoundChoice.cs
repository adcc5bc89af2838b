namespace OmniBot.Dialogs.Choices;

/// <summary>A choice that the user made.</summary>
public sealed record FoundChoice
{
    /// <summary>The choice's value.</summary>
    public required string Value { get; init; }

    /// <summary>Its place in the list of choices, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>How well it was matched, 0 to 1; 1 for an ordinal or a number.</summary>
    public required double Score { get; init; }

    /// <summary>The value, title or synonym that was found; null for an ordinal or a number.</summary>
    public string? Synonym { get; init; }
}
