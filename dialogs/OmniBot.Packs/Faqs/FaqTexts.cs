namespace OmniBot.Packs.Faqs;

/// <summary>Names of the texts in <c>Faqs.*.lg</c>.</summary>
internal static class FaqTexts
{
    public const string AskQuestion = nameof(AskQuestion);
    public const string Answer = nameof(Answer);
    public const string AnswerSource = nameof(AnswerSource);
    public const string AskNotSure = nameof(AskNotSure);
    public const string ButtonNoneOfThese = nameof(ButtonNoneOfThese);
    public const string NoneWords = nameof(NoneWords);
    public const string NoAnswer = nameof(NoAnswer);
    public const string NoAnswerHere = nameof(NoAnswerHere);
}
