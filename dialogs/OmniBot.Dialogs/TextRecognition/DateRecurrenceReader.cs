namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads what recurs: every Monday at 4pm, alle zwei Tage. Such a set has no resolved value.</summary>
internal sealed class DateRecurrenceReader(DateScan scan)
{
    private readonly TimeReader _times = new(scan);

    public DateHit<DateFound>? Read(int at)
    {
        if (Every(at) is { } every)
        {
            return _times.Read(scan.SkipComma(every.End)) is { } time
                ? new(Set(Joined(every.Value, time.Value)), at, time.End)
                : new(Set(every.Value), at, every.End);
        }

        return _times.Read(at) is { } first && Every(first.End) is { } after
            ? new(Set(Joined(after.Value, first.Value)), first.Start, after.End)
            : null;
    }

    private DateHit<string>? Every(int at)
    {
        if (!scan.Has(at, DateTermKind.Every, out _, out var next))
        {
            return null;
        }

        if (scan.Has(next, DateTermKind.Weekday, out var weekday, out var end))
        {
            return new($"XXXX-WXX-{weekday}", at, end);
        }

        if (scan.Has(next, DateTermKind.DayPart, out var part, out end))
        {
            return new("T" + "MO AF EV NI".Split(' ')[part], at, end);
        }

        if (!scan.Number(next, out var count, out end))
        {
            (count, end) = (1, next);
        }

        return scan.Has(end, DateTermKind.Unit, out var unit, out end) ? new(new DateOffset(count, (DateUnit)unit).Timex, at, end) : null;
    }

    // A time of every day stands alone: "every day at 3pm" is T15.
    private static string Joined(string every, TimeSpec time) =>
        every == "P1D" || every[0] == 'T' ? time.Timex : every + time.Timex;

    private static DateFound Set(string timex) =>
        new("set", [new DateTimeValue { Timex = timex, Type = "set", Value = "not resolved" }]);
}
