namespace OmniBot.Nlu.Lu;

/// <summary>A value of a list entity with the words that mean it.</summary>
/// <param name="Value">The normalised value.</param>
/// <param name="Synonyms">Other words for it.</param>
public sealed record LuListValue(string Value, IReadOnlyList<string> Synonyms);
