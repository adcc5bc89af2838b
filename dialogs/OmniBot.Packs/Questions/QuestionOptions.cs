using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Questions;

/// <summary>A question.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Ask">The question in words.</param>
/// <param name="Choices">Answers that are offered as buttons.</param>
internal sealed record QuestionOptions(AnswerKind Kind, Saying Ask, IReadOnlyList<AnswerChoice> Choices);
