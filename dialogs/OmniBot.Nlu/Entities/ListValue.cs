namespace OmniBot.Nlu.Entities;

/// <summary>A normalised value with the words for it; the value itself is one of them.</summary>
public sealed record ListValue(string Value, IReadOnlyList<string> Synonyms);
