namespace OmniBot.Packs.Continue;

/// <summary>Names of the texts in <c>Continue.*.lg</c>.</summary>
internal static class ContinueTexts
{
    public const string ContinueOffer = nameof(ContinueOffer);
    public const string ContinueWords = nameof(ContinueWords);
    public const string ContinueNotThere = nameof(ContinueNotThere);
    public const string ContinueDone = nameof(ContinueDone);
    public const string ContinueExpired = nameof(ContinueExpired);
    public const string ContinueBefore = nameof(ContinueBefore);
    public const string ContinueVerbs = nameof(ContinueVerbs);
}
