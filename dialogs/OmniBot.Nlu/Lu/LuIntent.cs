namespace OmniBot.Nlu.Lu;

/// <summary>An intent with its utterances.</summary>
public sealed record LuIntent(string Name, IReadOnlyList<LuUtterance> Utterances, IReadOnlyList<string> Features);
