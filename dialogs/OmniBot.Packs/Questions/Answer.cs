namespace OmniBot.Packs.Questions;

/// <summary>An answer that was found in a message.</summary>
/// <param name="Value">The answer, in invariant form.</param>
/// <param name="IsCertain">The message is the answer and says nothing else of weight, so it can't be meant as something else.</param>
internal sealed record Answer(string Value, bool IsCertain);
