using OmniBot.Core.Schema;

namespace OmniBot.Dialogs.Choices;

/// <summary>One of the things that the user may choose.</summary>
public sealed record Choice
{
    public Choice()
    {
    }

    public Choice(string value) => Value = value;

    /// <summary>What is returned when it is chosen.</summary>
    public string Value { get; init; } = "";

    /// <summary>The button that stands for it; its title is searched for too.</summary>
    public CardAction? Action { get; init; }

    /// <summary>Other words for it.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];
}
