namespace OmniBot.Nlu.Entities;

/// <summary>What order numbers look like.</summary>
/// <param name="Expression">Regular expression of the number, tried at word borders without regard to case.</param>
/// <param name="ContextWords">Words of which one must stand in the utterance; none are needed when empty.</param>
public sealed record OrderNumberPattern(string Expression, IReadOnlyList<string> ContextWords);
