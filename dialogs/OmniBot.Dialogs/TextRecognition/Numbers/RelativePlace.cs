namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>A phrase for a place that is counted from the end or from the current place.</summary>
/// <param name="Phrase">Folded words, separated by blanks; signs between them in the text are skipped.</param>
/// <param name="Offset">0 for the last or current one, -1 for the one before, 1 for the one after.</param>
/// <param name="RelativeTo"><c>current</c> or <c>end</c>.</param>
internal sealed record RelativePlace(string Phrase, int Offset, string RelativeTo)
{
    public string[] Words { get; } = Phrase.Split(' ');

    /// <summary>One place for each of the phrases, separated by <c>|</c>.</summary>
    public static IEnumerable<RelativePlace> Of(int offset, string relativeTo, string phrases) =>
        phrases.Split('|').Select(phrase => new RelativePlace(phrase, offset, relativeTo));
}
