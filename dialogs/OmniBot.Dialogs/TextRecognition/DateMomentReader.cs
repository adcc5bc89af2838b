namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads days and times together, and spans of time.</summary>
internal sealed class DateMomentReader(DateScan scan)
{
    private readonly DateReader _dates = new(scan);
    private readonly TimeReader _times = new(scan);
    private readonly DateRangeReader _ranges = new(scan);
    private readonly DateAmountReader _amounts = new(scan);
    private readonly DateRecurrenceReader _recurrences = new(scan);

    /// <summary>The longest expression that begins at a token.</summary>
    public DateHit<DateFound>? Read(int at)
    {
        var plain = Plain(at);
        return (Open(at) ?? Approximate(at)) is { } open && open.End >= (plain?.End ?? 0) ? open : plain;
    }

    /// <summary>"around 10am", "gegen 8 Uhr".</summary>
    private DateHit<DateFound>? Approximate(int at)
    {
        if (!scan.Has(at, DateTermKind.Approx, out _, out var next))
        {
            return null;
        }

        var inner = _dates.Read(next) is null && _times.Read(next, bare: true) is { } time && !scan.Has(time.End, DateTermKind.Unit, out _, out _) && _times.Read(at) is { } shown && shown.End == time.End
            ? new(DateFindings.Time(time.Value), next, time.End)
            : Plain(next);
        return inner is { Value.Type: "date" or "time" or "datetime" }
            ? new(new(inner.Value.Type, [.. inner.Value.Values.Select(value => value with { Mod = "approx" })]), at, inner.End)
            : null;
    }

    /// <summary>"before 5pm", "seit Montag", "hasta mañana".</summary>
    private DateHit<DateFound>? Open(int at)
    {
        if (Mod(at, out var next) is not { } mod || Plain(next) is not { } inner)
        {
            return null;
        }

        return inner.Value.Type switch
        {
            "duration" when mod == "since" => new(new("duration", [.. inner.Value.Values.Select(value => value with { Mod = mod })]), at, inner.End),
            "duration" or "set" => null,
            _ => new(DateFindings.Open(inner.Value, mod), at, inner.End),
        };
    }

    private string? Mod(int at, out int next) =>
        scan.Has(at, DateTermKind.Before, out _, out next) ? "before"
        : scan.Has(at, DateTermKind.After, out _, out next) ? "after"
        : scan.Has(at, DateTermKind.Since, out _, out next) ? "since" : null;

    private DateHit<DateFound>? Plain(int at)
    {
        DateHit<DateFound>? best = null;
        foreach (var hit in Candidates(at))
        {
            if (hit is not null && hit.End > (best?.End ?? 0) && scan.EndsExpression(hit.End))
            {
                best = hit;
            }
        }

        return best;
    }

    private IEnumerable<DateHit<DateFound>?> Candidates(int at)
    {
        yield return scan.Has(at, DateTermKind.Now, out _, out var next) ? new(DateFindings.Moment(scan.Reference, "PRESENT_REF"), at, next) : null;
        var date = _dates.Read(at);
        if (date is not null)
        {
            yield return new(DateFindings.Date(date.Value), date.Start, date.End);
            foreach (var hit in AfterDate(date))
            {
                yield return hit;
            }
        }

        if (_times.Read(at) is { } time)
        {
            yield return new(DateFindings.Time(time.Value), time.Start, time.End);
            if (_dates.Read(Joined(time.End)) is { } day)
            {
                yield return new(DateFindings.DateTime(day.Value, time.Value), time.Start, day.End);
            }

            if (scan.Has(time.End, DateTermKind.TodayPart, out var today, out var after))
            {
                yield return new(DateFindings.DateTime(DateSpec.Fixed(scan.Today), time.Value.Open ? time.Value.In((DatePart)today) : time.Value), time.Start, after);
            }
        }

        if (Span(at) is { } span)
        {
            yield return new(DateFindings.Times(span.Value), span.Start, span.End);
            if (_dates.Read(Joined(span.End)) is { } day)
            {
                yield return new(DateFindings.DateTimes(day.Value, span.Value), span.Start, day.End);
            }
        }

        yield return _recurrences.Read(at);
        yield return _ranges.Read(at);
        yield return Parts(at);
        yield return FromTo(at);
        if (_amounts.Offset(at) is { Value.Unit: < DateUnit.Day } offset && offset.Value.From(scan.Reference) is { } moment)
        {
            yield return new(DateFindings.Moment(moment), offset.Start, offset.End);
        }

        yield return _amounts.Amount(at) is { } amount ? new(DateFindings.Duration(amount.Value), amount.Start, amount.End) : null;
    }

    private IEnumerable<DateHit<DateFound>?> AfterDate(DateHit<DateSpec> date)
    {
        var next = scan.SkipComma(date.End);
        if (_times.Read(next) is { } time)
        {
            yield return new(DateFindings.DateTime(date.Value, time.Value), date.Start, time.End);
        }

        if (Mod(next, out var open) is { } mod && _times.Read(open) is { } limit)
        {
            yield return new(DateFindings.Open(DateFindings.DateTime(date.Value, limit.Value), mod), date.Start, limit.End);
        }

        if (scan.Has(scan.Skip(next, DateTermKind.On), DateTermKind.DayPart, out var part, out var end)
            || scan.Has(next, DateTermKind.DayPart, out part, out end))
        {
            yield return new(DateFindings.Part(date.Value, (DatePart)part), date.Start, end);
            if (Span(scan.SkipComma(end)) is { } within)
            {
                yield return new(DateFindings.DateTimes(date.Value, within.Value.In((DatePart)part)), date.Start, within.End);
            }

            if (_times.Read(scan.SkipComma(end)) is { } exact)
            {
                yield return new(DateFindings.DateTime(date.Value, exact.Value.Open ? exact.Value.In((DatePart)part) : exact.Value), date.Start, exact.End);
            }
        }

        if (Span(next) is { } span)
        {
            yield return new(DateFindings.DateTimes(date.Value, span.Value), date.Start, span.End);
        }
    }

    /// <summary>"tonight", "Dienstagabend", "in the morning".</summary>
    private DateHit<DateFound>? Parts(int at)
    {
        var (date, part, next) = scan.Has(at, DateTermKind.TodayPart, out var value, out var end) ? (DateSpec.Fixed(scan.Today), value, end)
            : scan.Has(at, DateTermKind.WeekdayPart, out value, out end) ? (DateSpec.Weekday(value % 10, scan.Today), value / 10, end)
            : scan.Has(at, DateTermKind.Shift, out var shift, out end) && shift == -1 && scan.Has(end, DateTermKind.DayPart, out value, out end) ? (DateSpec.Fixed(scan.Today.AddDays(-1)), value, end)
            : (null, 0, at);
        if (date is not null)
        {
            return _times.Read(scan.SkipComma(next)) is { } time
                ? new(DateFindings.DateTime(date, time.Value.Open ? time.Value.In((DatePart)part) : time.Value), at, time.End)
                : new(DateFindings.Part(date, (DatePart)part), at, next);
        }

        return _times.Part(at, out var alone, out next) ? new(DateFindings.Part(alone), at, next) : null;
    }

    /// <summary>Two times with a word between them; at least one of them or a leading word must show that they are times.</summary>
    private DateHit<TimePair>? Span(int at)
    {
        var and = scan.Has(at, DateTermKind.Between, out _, out var between);
        var led = scan.Has(at, DateTermKind.From, out _, out var from);
        var first = and ? between : led ? from : at;
        if (_times.Read(first, bare: true) is not { } start
            || !(scan.Has(start.End, DateTermKind.RangeTo, out _, out var second) || (and && scan.Has(start.End, DateTermKind.RangeAnd, out _, out second)))
            || _times.Read(second, bare: true) is not { } end)
        {
            return null;
        }

        var shown = and || led || _times.Read(first) is { } alone && alone.End == start.End || _times.Read(second) is { } last && last.End == end.End && scan[start.End].Text != ",";
        var counted = scan.Has(end.End, DateTermKind.Unit, out _, out _) || scan.Has(end.End, DateTermKind.Month, out _, out _) || scan.Is(end.End, "/");
        return shown && !counted ? new(new(start.Value, end.Value), and || led ? at : start.Start, end.End) : null;
    }

    /// <summary>"from Monday 7 am to Friday 3 pm".</summary>
    private DateHit<DateFound>? FromTo(int at)
    {
        var and = scan.Has(at, DateTermKind.Between, out _, out var between);
        var first = and ? between : scan.Skip(at, DateTermKind.From);
        if (_dates.Read(first) is not { } fromDay || _times.Read(scan.SkipComma(fromDay.End)) is not { } fromTime
            || !(scan.Has(fromTime.End, DateTermKind.RangeTo, out _, out var second) || (and && scan.Has(fromTime.End, DateTermKind.RangeAnd, out _, out second)))
            || _dates.Read(second) is not { } toDay || _times.Read(scan.SkipComma(toDay.End)) is not { } toTime)
        {
            return null;
        }

        return new(DateFindings.DateTimes(fromDay.Value, fromTime.Value with { Open = false }, toDay.Value, toTime.Value with { Open = false }), first == at ? fromDay.Start : at, toTime.End);
    }

    private int Joined(int at)
    {
        var next = scan.SkipComma(at);
        var on = scan.Skip(next, DateTermKind.On);
        return on == next ? scan.Skip(next, DateTermKind.DayLead) : on;
    }
}
