namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads calendar days: 12.11.2026, 2026-11-12, 3 March, March 3rd, the 18th.</summary>
internal sealed class DateCalendarReader(DateScan scan)
{
    /// <param name="at">The first token.</param>
    /// <param name="led">Whether a word before it makes it a date, so that 7.6 is no decimal.</param>
    public DateHit<DateSpec>? Read(int at, bool led)
    {
        var lead = scan.Skip(at, DateTermKind.DayLead);
        var hit = Numeric(at, led) ?? DayThenMonth(at) ?? MonthThenDay(at);
        if (hit is not null || lead == at)
        {
            return hit;
        }

        hit = Numeric(lead, led: true) ?? DayThenMonth(lead) ?? BareDay(lead);
        return hit is null || !scan.Language.LeadInText || scan.Has(at, DateTermKind.On, out _, out _) ? hit : hit with { Start = at };
    }

    /// <summary>A day of the month, with what marks it as one.</summary>
    public bool Day(int at, out int day, out int next, out bool marked)
    {
        marked = false;
        if (scan.Has(at, DateTermKind.Ordinal, out day, out next))
        {
            marked = true;
            return day <= 31;
        }

        if (!scan.Number(at, out day, out next) || day is < 1 or > 31 || scan[at].Text.Length > (scan[at].IsDigits ? 2 : int.MaxValue))
        {
            return false;
        }

        if (scan.Has(next, DateTermKind.OrdinalSuffix, out _, out var suffixed) && scan[next].Glued)
        {
            marked = true;
            next = suffixed;
        }

        return true;
    }

    /// <summary>A year of four digits, after words such as "de" or a comma.</summary>
    public int? Year(int at, out int next)
    {
        var from = at;
        for (var fillers = 0; fillers < 2; fillers++)
        {
            if (scan[from].Text.Length == 4 && scan[from].Number is >= 1500 and < 2200 && !scan.Is(from + 1, ":"))
            {
                next = from + 1;
                return scan[from].Number;
            }

            from = scan.Skip(from, DateTermKind.Of);
        }

        next = at;
        return null;
    }

    private DateHit<DateSpec>? DayThenMonth(int at)
    {
        if (!Day(at, out var day, out var next, out _))
        {
            return null;
        }

        next = scan.Skip(next, DateTermKind.Of);
        next = scan.Skip(next, DateTermKind.Of);
        if (!scan.Has(next, DateTermKind.Month, out var month, out next))
        {
            return null;
        }

        var year = Year(next, out next);
        return DateSpec.Of(year, month, day, scan.Reference) is { } date ? new(date, at, next) : null;
    }

    private DateHit<DateSpec>? MonthThenDay(int at)
    {
        if (!scan.Has(at, DateTermKind.Month, out var month, out var next))
        {
            return null;
        }

        if (scan[next].Text is "-" or "/" && scan[next].Glued)
        {
            next++;
        }
        else
        {
            var ordinal = scan.SkipComma(next);
            next = scan.Skip(ordinal > next && Day(ordinal, out _, out _, out var certain) && certain ? ordinal : next, DateTermKind.DayLead);
        }

        if (scan[next].Text.Length == 4 && scan[next].IsDigits && scan.Is(next + 1, "-") && Day(next + 2, out var last, out var end, out _))
        {
            return DateSpec.Of(scan[next].Number, month, last, scan.Reference) is { } reversed ? new(reversed, at, end) : null;
        }

        if (!Day(next, out var day, out next, out var marked) || scan.Is(next, ":")
            || (!marked && (scan.Has(next, DateTermKind.Am, out _, out _) || scan.Has(next, DateTermKind.Pm, out _, out _) || scan.Has(next, DateTermKind.Clock, out _, out _))))
        {
            return null;
        }

        var year = Year(next, out next);
        return DateSpec.Of(year, month, day, scan.Reference) is { } date ? new(date, at, next) : null;
    }

    private DateHit<DateSpec>? BareDay(int at)
    {
        if (!Day(at, out var day, out var next, out var marked) || (!marked && (scan.Language.LeadInText || !scan[at].IsDigits)))
        {
            return null;
        }

        var follows = scan[next];
        var busy = scan.Has(next, DateTermKind.Unit, out _, out _) || scan.Has(next, DateTermKind.Clock, out _, out _)
            || follows.IsDigits || (!marked && follows.Text is ":" or "%" or "." or "/" && scan[next + 1].Glued && next + 1 < scan.Count);
        return !busy && DateSpec.OfMonth(day, scan.Reference) is { } date ? new(date, at, next) : null;
    }

    private DateHit<DateSpec>? Numeric(int at, bool led)
    {
        if (!scan[at].IsDigits || scan[at].Number < 0)
        {
            return null;
        }

        var separator = scan[at + 1].Text;
        var spaced = scan[at + 1].IsDigits && scan[at + 2].IsDigits && scan[at + 2].Text.Length == 4;
        if (!spaced && (separator is not ("." or "/" or "-") || !scan[at + 1].Glued))
        {
            return null;
        }

        var second = spaced ? at + 1 : at + 2;
        var (one, two) = (scan[at].Number, scan[second].Number);
        var third = spaced ? at + 2 : second + 2;
        if (spaced || (scan.Is(second + 1, separator) && scan[third].IsDigits && scan[third].Glued) || NamedMonth(second, separator, out _, out third))
        {
            return Full(at, second, third, separator);
        }

        var dotted = separator == "." && scan.Is(second + 1, ".") && scan[second + 1].Glued && scan.Has(second + 1, DateTermKind.OrdinalSuffix, out _, out _);
        var short_ = separator == "/" || dotted || (led && separator == ".");
        if (!short_ || two < 0 || one > 31 || scan[second].Text.Length > 2 || (scan.Is(second + 1, ":") && !dotted))
        {
            return null;
        }

        var (day, month) = Order(one, two);
        return DateSpec.Of(null, month, day, scan.Reference) is { } date ? new(date, at, second + (dotted ? 2 : 1)) : null;
    }

    private DateHit<DateSpec>? Full(int at, int second, int third, string separator)
    {
        var (one, two, last) = (scan[at].Number, scan[second].Number, scan[third].Number);
        DateSpec? date;
        if (NamedMonth(second, separator, out var named, out _))
        {
            date = scan[at].Text.Length == 4 ? DateSpec.Of(one, named, last, scan.Reference) : DateSpec.Of(FullYear(third), named, one, scan.Reference);
        }
        else if (scan[at].Text.Length == 4)
        {
            date = scan.Has(third, DateTermKind.Month, out var month, out _)
                ? DateSpec.Of(one, month, two, scan.Reference)
                : DateSpec.Of(one, two, last, scan.Reference) ?? DateSpec.Of(one, last, two, scan.Reference);
        }
        else
        {
            var (day, month) = Order(one, two);
            date = scan[third].Text.Length is 2 or 4 ? DateSpec.Of(FullYear(third), month, day, scan.Reference) : null;
        }

        return date is null ? null : new(date, at, third + 1);
    }

    private bool NamedMonth(int at, string separator, out int month, out int third)
    {
        if (scan.Has(at, DateTermKind.Month, out month, out third) && scan.Is(third, separator) && scan[third + 1].IsDigits)
        {
            third++;
            return true;
        }

        // 2020/23/Sep
        third = at + 2;
        return false;
    }

    private (int Day, int Month) Order(int one, int two) =>
        (scan.Language.DayFirst && two <= 12) || one > 12 ? (one, two) : (two, one);

    // Two digits reach thirty years ahead of 2000 and back from there, as in .NET's calendars.
    private int FullYear(int at) => scan[at].Text.Length > 2 ? scan[at].Number : scan[at].Number + (scan[at].Number < 50 ? 2000 : 1900);
}
