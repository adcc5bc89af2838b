namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Finds dates, times, ranges and durations in what a customer wrote, in English, German, Spanish or French.</summary>
/// <remarks>
/// Pure and without a clock. The work grows with the length of the text and no faster.
/// The values have the form of Recognizers-Text's datetimeV2 results.
/// </remarks>
public static class DateTimeRecognizer
{
    /// <param name="text">What the customer wrote.</param>
    /// <param name="culture">A culture such as <c>de-AT</c>; any but de, es and fr reads as English, with the order of day and month of its own.</param>
    /// <param name="reference">The customer's local time, which "today" and "in two hours" count from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reference lies outside of the years 1000 to 9000.</exception>
    /// <returns>The expressions in the order of the text, without overlaps.</returns>
    public static IReadOnlyList<RecognizedDateTime> Recognize(string text, string culture, DateTimeOffset reference)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentOutOfRangeException.ThrowIfLessThan(reference.Year, 1000, nameof(reference));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reference.Year, 9000, nameof(reference));
        var scan = new DateScan(text, DateLanguages.For(culture), reference.DateTime);
        var reader = new DateMomentReader(scan);
        var found = new List<RecognizedDateTime>();
        for (var at = 0; at < scan.Count;)
        {
            if (scan.Has(at, DateTermKind.Nothing, out _, out var skipped))
            {
                at = skipped;
                continue;
            }

            if (!scan.StartsWord(at) || reader.Read(at) is not { } hit)
            {
                at++;
                continue;
            }

            var (start, end) = (scan[hit.Start].Start, scan[hit.End - 1].End);
            found.Add(new RecognizedDateTime(text[start..end], start, end - 1, "datetimeV2." + hit.Value.Type, hit.Value.Values));
            at = hit.End;
        }

        return found;
    }
}
