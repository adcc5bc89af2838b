using System.Globalization;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads spans of days: next week, this weekend, the last 3 months, March 2026, from Monday to Friday.</summary>
internal sealed class DateRangeReader(DateScan scan)
{
    private readonly DateReader _dates = new(scan);
    private readonly DateCalendarReader _calendar = new(scan);
    private readonly DatePartialRangeReader _partials = new(scan);

    public DateHit<DateFound>? Read(int at)
    {
        DateHit<DateFound>? best = null;
        foreach (var hit in new[] { Between(at), DaysOfMonth(at), Relative(at), Counted(at), Month(at), Year(at), WeekOf(at), _partials.Read(at, Whole) })
        {
            best = hit is not null && hit.End > (best?.End ?? 0) ? hit : best;
        }

        return best;
    }

    private DateHit<DateFound>? Whole(int at)
    {
        if (Relative(at) is { } relative)
        {
            return relative;
        }

        // "fin de mes": after such a word the unit needs no article.
        return Month(at) ?? Year(at)
            ?? (scan.Has(at, DateTermKind.Unit, out var unit, out var next) && unit >= (int)DateUnit.Week && Unit((DateUnit)unit, 0) is { } current ? new(current, at, next) : null);
    }

    private DateHit<DateFound>? Between(int at)
    {
        var led = Lead(at, out var from, out var and);
        if (Point(from) is not { } start || !To(start.End, and, out var to) || Point(to) is not { } end)
        {
            return null;
        }

        if (start.Value.Unit != DateUnit.Day || end.Value.Unit != DateUnit.Day)
        {
            return Wide(start.Value, end.Value) is { } wide ? new(wide, led ? at : start.Start, end.End) : null;
        }

        // "10/1-11/2/2017": the year of the end holds for the start as well.
        var first = Open(start.Value.Day) && end.Value.Day.Timex[0] != 'X'
            && DateSpec.Of(end.Value.Day.Past.Year, start.Value.Day.Past.Month, start.Value.Day.Past.Day, scan.Reference) is { } dated ? dated : start.Value.Day;
        return DateFindings.Dates(first, end.Value.Day) is { } found ? new(found, led ? at : start.Start, end.End) : null;
    }

    /// <summary>A day, month or year, by its first day.</summary>
    private DateHit<(DateSpec Day, DateUnit Unit)>? Point(int at)
    {
        if (_dates.Read(at) is { } date)
        {
            return new((date.Value, DateUnit.Day), date.Start, date.End);
        }

        if (scan.Has(at, DateTermKind.Now, out _, out var next))
        {
            return new((DateSpec.Fixed(scan.Today), DateUnit.Day), at, next);
        }

        if (scan.Has(at, DateTermKind.Month, out var month, out next) && DateSpec.Of(_calendar.Year(next, out next), month, 1, scan.Reference) is { } first)
        {
            return new((first, DateUnit.Month), at, next);
        }

        return scan[at].Text.Length == 4 && scan[at].Number is >= 1500 and < 2200
            ? new((DateSpec.Fixed(new DateOnly(scan[at].Number, 1, 1)), DateUnit.Year), at, at + 1)
            : null;
    }

    /// <summary>"March to May", "2014-2018".</summary>
    private DateFound? Wide((DateSpec Day, DateUnit Unit) start, (DateSpec Day, DateUnit Unit) end)
    {
        var from = start.Day;
        if (Open(from) && end.Day.Timex[0] != 'X')
        {
            var year = end.Day.Past.Year - (from.Past.Month > end.Day.Past.Month ? 1 : 0);
            from = DateSpec.Of(year, from.Past.Month, from.Past.Day, scan.Reference) ?? from;
        }

        return DateFindings.Dates(from, end.Day, start.Unit == DateUnit.Day || end.Unit == DateUnit.Day ? DateUnit.Day : (DateUnit)Math.Min((int)start.Unit, (int)end.Unit));
    }

    /// <summary>Whether only the year of a day was left open.</summary>
    private static bool Open(DateSpec day) => day.Timex.StartsWith("XXXX-", StringComparison.Ordinal) && day.Timex.Length == 10 && day.Timex[5] is '0' or '1';

    /// <summary>"between 3 and 12 of March", "vom 3. bis 12. Mai", "March 3-12".</summary>
    private DateHit<DateFound>? DaysOfMonth(int at)
    {
        var led = Lead(at, out var from, out var and);
        from = scan.Skip(from, DateTermKind.DayLead);
        int next;
        if (scan.Has(from, DateTermKind.Month, out var month, out var dayAt))
        {
            if (!_calendar.Day(dayAt, out var first, out next, out _) || !To(next, and, out next) || !_calendar.Day(next, out var last, out next, out _) || scan.Is(next, ":"))
            {
                return null;
            }

            return Dates(first, last, month, led ? at : from, next);
        }

        if (!_calendar.Day(from, out var start, out next, out _) || !To(next, and, out next))
        {
            return null;
        }

        next = scan.Skip(next, DateTermKind.DayLead);
        if (!_calendar.Day(next, out var end, out next, out _))
        {
            return null;
        }

        next = scan.Skip(scan.Skip(next, DateTermKind.Of), DateTermKind.Of);
        return scan.Has(next, DateTermKind.Month, out month, out next) ? Dates(start, end, month, led ? at : from, next) : null;
    }

    private DateHit<DateFound>? Dates(int first, int last, int month, int at, int next)
    {
        var year = _calendar.Year(next, out next);
        return DateSpec.Of(year, month, first, scan.Reference) is { } from && DateSpec.Of(year, month, last, scan.Reference) is { } to
            && DateFindings.Dates(from, to) is { } found ? new(found, at, next) : null;
    }

    /// <summary>"next week", "la semaine prochaine", "dieses Wochenende", "this March".</summary>
    private DateHit<DateFound>? Relative(int at)
    {
        var article = scan.Has(at, DateTermKind.Article, out _, out var named);
        var shifted = scan.Has(named, DateTermKind.Shift, out var shift, out var noun);
        if (scan.Has(noun, DateTermKind.Weekend, out _, out var next))
        {
            shifted = shifted || scan.Has(next, DateTermKind.ShiftAfter, out shift, out next);
            return new(Weekend(shift), at, next);
        }

        if (shifted && scan.Has(noun, DateTermKind.Month, out var month, out next))
        {
            return new(MonthOf(scan.Today.Year + shift, month), at, next);
        }

        if (!scan.Has(noun, DateTermKind.Unit, out var unit, out next) || (!shifted && !(scan.Has(next, DateTermKind.ShiftAfter, out shift, out var after) && (next = after) > 0) && !(article && unit >= (int)DateUnit.Week)))
        {
            return null;
        }

        if (article && (unit < (int)DateUnit.Week || !shifted && (scan[next].IsDigits || scan.Has(next, DateTermKind.Of, out _, out var of) && (scan[of].IsDigits || _dates.Read(of) is not null))))
        {
            return null;
        }

        return Unit((DateUnit)unit, shift) is { } found ? new(found, at, next) : null;
    }

    /// <summary>"the next 3 days", "dix derniers mois".</summary>
    private DateHit<DateFound>? Counted(int at)
    {
        int number, next;
        if (!scan.Has(at, DateTermKind.Shift, out var shift, out var counted) || !scan.Number(counted, out number, out next))
        {
            if (!scan.Number(at, out number, out next) || !scan.Has(next, DateTermKind.Shift, out shift, out next))
            {
                return null;
            }
        }

        if (shift is not (1 or -1) || number < 1 || !scan.Has(next, DateTermKind.Unit, out var unit, out next))
        {
            return null;
        }

        var length = new DateOffset(number * shift, (DateUnit)unit);
        var start = length.Unit >= DateUnit.Day ? scan.Today.AddDays(shift > 0 ? 1 : 0).ToDateTime(TimeOnly.MinValue) : scan.Reference;
        if (length.From(start) is not { } end)
        {
            return null;
        }

        var (from, to) = shift > 0 ? (start, end) : (end, start);
        if (length.Unit < DateUnit.Day)
        {
            return new(DateFindings.Moments(from, to, length), at, next);
        }

        var (first, last) = (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to));
        return new(DateFindings.Days($"({DateSpec.Iso(first)},{DateSpec.Iso(last)},{length.Timex})", (first, last)), at, next);
    }

    private DateHit<DateFound>? Month(int at)
    {
        if (!scan.Has(at, DateTermKind.Month, out var month, out var next))
        {
            return null;
        }

        if (_calendar.Year(next, out next) is { } year)
        {
            return new(MonthOf(year, month), at, next);
        }

        // A short name may be another word: "may", "mar".
        if (scan[at].Text.Length <= 3 && !new[] { DateTermKind.On, DateTermKind.YearLead, DateTermKind.Before, DateTermKind.After, DateTermKind.Since, DateTermKind.RangePart }.Any(kind => scan.IsAfter(at, kind)))
        {
            return null;
        }

        var first = DateSpec.Of(null, month, 1, scan.Reference)!;
        return new(DateFindings.Days(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"), (first.Past, first.Past.AddMonths(1)), (first.Future, first.Future.AddMonths(1))), at, next);
    }

    /// <summary>"the week of April 10th".</summary>
    private DateHit<DateFound>? WeekOf(int at)
    {
        if (!scan.Has(scan.Skip(at, DateTermKind.Article), DateTermKind.Unit, out var unit, out var next) || unit != (int)DateUnit.Week
            || !(scan.Has(next, DateTermKind.Of, out _, out var of) || scan.Has(next, DateTermKind.On, out _, out of)) || _dates.Read(of) is not { } date)
        {
            return null;
        }

        var (past, future) = (DateSpec.MondayOf(date.Value.Past), DateSpec.MondayOf(date.Value.Future));
        return new(DateFindings.Days(date.Value.Timex, (past, past.AddDays(7)), (future, future.AddDays(7))), at, date.End);
    }

    /// <summary>"año 2008", "Jahr 2012"; "2015-3" is a month.</summary>
    private DateHit<DateFound>? Year(int at)
    {
        if (scan.Has(at, DateTermKind.Unit, out var unit, out var noun) && unit == (int)DateUnit.Year && BareYear(scan.Skip(noun, DateTermKind.Of)) is { } named)
        {
            return named with { Start = at };
        }

        if (scan[at].Text.Length == 4 && scan.Is(at + 1, "-") && scan[at + 1].Glued && scan[at + 2].IsDigits)
        {
            return scan[at + 2].Number is >= 1 and <= 12 && scan[at].Number is >= 1500 and < 2200 ? new(MonthOf(scan[at].Number, scan[at + 2].Number), at, at + 3) : null;
        }

        return scan.Is(at - 1, "-") || (scan.Is(at + 1, "-") && scan[at + 2].IsDigits) ? null : BareYear(at);
    }

    private DateHit<DateFound>? BareYear(int at) =>
        scan[at].Text.Length == 4 && (scan[at].Number is >= 1900 and < 2100 || (scan.IsAfter(at, DateTermKind.YearLead) && scan[at].Number is >= 1500 and < 2200))
            && scan[at + 1].Text is not ("%" or "€" or "$") && !scan.Has(at + 1, DateTermKind.Unit, out _, out _)
            ? new(DateFindings.Days(scan[at].Text, (new DateOnly(scan[at].Number, 1, 1), new DateOnly(scan[at].Number + 1, 1, 1))), at, at + 1)
            : null;

    private DateFound? Unit(DateUnit unit, int shift)
    {
        var today = scan.Today;
        switch (unit)
        {
            case DateUnit.Week:
                var monday = DateSpec.MondayOf(today).AddDays(7 * shift);
                return DateFindings.Days(Week(monday), (monday, monday.AddDays(7)));
            case DateUnit.Month:
                var first = new DateOnly(today.Year, today.Month, 1).AddMonths(shift);
                return MonthOf(first.Year, first.Month);
            case DateUnit.Year:
                var year = today.Year + shift;
                return DateFindings.Days(year.ToString("0000", CultureInfo.InvariantCulture), (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1)));
            case DateUnit.Day:
                return shift == 0 ? null : DateFindings.Date(DateSpec.Fixed(today.AddDays(shift)));
            default:
                if (shift is not (1 or -1))
                {
                    return null;
                }

                var length = new DateOffset(shift, unit);
                var other = length.From(scan.Reference)!.Value;
                return shift > 0 ? DateFindings.Moments(scan.Reference, other, length) : DateFindings.Moments(other, scan.Reference, length);
        }
    }

    private DateFound Weekend(int shift)
    {
        var monday = DateSpec.MondayOf(scan.Today).AddDays(7 * shift);
        return DateFindings.Days(Week(monday) + "-WE", (monday.AddDays(5), monday.AddDays(7)));
    }

    private static DateFound MonthOf(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return DateFindings.Days(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), (first, first.AddMonths(1)));
    }

    private static string Week(DateOnly monday)
    {
        var day = monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    private bool Lead(int at, out int next, out bool and)
    {
        and = scan.Has(at, DateTermKind.Between, out _, out var between);
        var from = scan.Has(at, DateTermKind.From, out _, out var afterFrom);
        next = and ? between : from ? afterFrom : at;
        return and || from;
    }

    private bool To(int at, bool and, out int next) =>
        scan.Has(at, DateTermKind.RangeTo, out _, out next) || (and && scan.Has(at, DateTermKind.RangeAnd, out _, out next));
}
