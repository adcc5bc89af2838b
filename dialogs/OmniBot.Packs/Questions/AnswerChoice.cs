using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Questions;

/// <summary>One of the answers that are offered.</summary>
/// <param name="Value">The answer when it is chosen.</param>
/// <param name="Label">The button's title.</param>
/// <param name="Words">Name of a text that lists other words for it, or null.</param>
internal sealed record AnswerChoice(string Value, Spoken Label, string? Words = null);
