namespace OmniBot.Packs.Feedback;

/// <summary>Names of the texts in <c>Feedback.*.lg</c>.</summary>
internal static class FeedbackTexts
{
    public const string AskRating = nameof(AskRating);
    public const string AskComment = nameof(AskComment);
    public const string FeedbackThanks = nameof(FeedbackThanks);
}
