namespace OmniBot.Nlu.Lu;

/// <summary>An entity label in an utterance.</summary>
/// <param name="Entity">Name of the entity.</param>
/// <param name="Role">Its role, when the label gives one.</param>
/// <param name="Start">Where it begins in the plain text.</param>
/// <param name="End">The first place behind it.</param>
public sealed record LuLabel(string Entity, string? Role, int Start, int End);
