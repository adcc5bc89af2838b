namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads the beginning, middle or end of a week, month or year: early March, Ende des Monats.</summary>
internal sealed class DatePartialRangeReader(DateScan scan)
{
    private const int Beginning = 0;
    private const int Middle = 1;

    /// <param name="at">The first token.</param>
    /// <param name="whole">Reads the week, month or year.</param>
    public DateHit<DateFound>? Read(int at, Func<int, DateHit<DateFound>?> whole)
    {
        if (!scan.Has(at, DateTermKind.RangePart, out var part, out var next) || whole(next) is not { Value.Type: "daterange" } inner)
        {
            return null;
        }

        var values = inner.Value.Values.Select(value => Part(value, part)).ToList();
        return values.Contains(null) ? null : new(new("daterange", [.. values.OfType<DateTimeValue>()]), at, inner.End);
    }

    private static DateTimeValue? Part(DateTimeValue value, int part)
    {
        if (value.Start is null || value.End is null || value.Timex[0] == '(')
        {
            return null;
        }

        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var (start, end) = (DateOnly.Parse(value.Start, culture), DateOnly.Parse(value.End, culture));
        var (from, to) = (end.DayNumber - start.DayNumber) switch
        {
            // The bounds are Recognizers-Text's.
            7 when part != Middle => part == Beginning ? (start, start.AddDays(3)) : (start.AddDays(3), end),
            >= 28 and <= 31 => part == Beginning ? (start, start.AddDays(15)) : part == Middle ? (start.AddDays(9), start.AddDays(20)) : (start.AddDays(15), end),
            >= 365 => part == Beginning ? (start, start.AddMonths(6)) : part == Middle ? (start.AddMonths(4), start.AddMonths(8)) : (start.AddMonths(6), end),
            _ => (start, start),
        };
        return from == to ? null : value with { Start = DateSpec.Iso(from), End = DateSpec.Iso(to), Mod = part == Beginning ? "start" : part == Middle ? "mid" : "end" };
    }
}
