namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads times of day: 3pm, 15:30, halb vier, las tres y media.</summary>
internal sealed class TimeReader(DateScan scan)
{
    /// <param name="at">The first token.</param>
    /// <param name="bare">Whether a number alone is an hour, as between two ends of a range.</param>
    public DateHit<TimeSpec>? Read(int at, bool bare = false)
    {
        if (!bare && Part(at, out var part, out var next) && scan.Has(next, DateTermKind.At, out _, out var led) && Clock(led, marked: true) is { } after)
        {
            return new(after.Value.Open ? after.Value.In(part) : after.Value, at, after.End);
        }

        var marked = bare || (scan.IsAfter(at, DateTermKind.At) && scan.Has(at - 1, DateTermKind.At, out var strong, out _) && strong == 1);
        if (Clock(at, marked) is { } plain)
        {
            return plain;
        }

        return scan.Has(at, DateTermKind.At, out var value, out next) ? Clock(next, bare || value == 1) : null;
    }

    /// <summary>"in the morning"; not a word that means a day as well ("morgen", "mañana").</summary>
    public bool Part(int at, out DatePart part, out int next)
    {
        var found = scan.Has(at, DateTermKind.DayPart, out var value, out next);
        part = (DatePart)value;
        return found && !(scan.Has(at, DateTermKind.RelativeDay, out _, out var day) && day >= next);
    }

    private DateHit<TimeSpec>? Clock(int at, bool marked)
    {
        if (scan.Has(at, DateTermKind.NamedHour, out var named, out var next))
        {
            return new(new(named, null, null, false), at, next);
        }

        var hit = MinutesFirst(at) ?? Hour(at, marked);
        if (hit is null)
        {
            return null;
        }

        var (time, end) = (hit.Value, hit.End);
        if (scan.Has(end, DateTermKind.Am, out _, out next))
        {
            (time, end) = (time.In(afternoon: false), next);
        }
        else if (scan.Has(end, DateTermKind.Pm, out _, out next))
        {
            (time, end) = (time.In(afternoon: true), next);
        }

        if (scan.Has(end, DateTermKind.MinutesAfterHour, out var minutes, out next) && time.Minute is null)
        {
            (time, end) = (Moved(time, minutes), next);
        }

        end = scan.Skip(end, DateTermKind.Clock);
        if (Part(end, out var part, out next) && time.Hour <= 12)
        {
            (time, end) = (time.In(part), next);
        }

        return new(time, at, end);
    }

    /// <summary>"ten past three", "viertel vor vier", "halb vier".</summary>
    private DateHit<TimeSpec>? MinutesFirst(int at)
    {
        if (scan.Has(at, DateTermKind.MinutesWord, out var minutes, out var next)
            || (scan.Number(at, out minutes, out next) && minutes is >= 1 and < 60 && (scan[at].IsWord || !scan.Has(next, DateTermKind.RangeTo, out _, out _))))
        {
            if (scan.Has(next, DateTermKind.Past, out _, out var hourAt) && Base(hourAt) is { } past)
            {
                return new(Moved(past.Value, minutes), at, past.End);
            }

            if (scan.Has(next, DateTermKind.To, out _, out hourAt) && Base(hourAt) is { } to)
            {
                return new(Moved(to.Value, -minutes), at, to.End);
            }
        }

        return scan.Has(at, DateTermKind.MinutesBefore, out _, out _) ? Base(at) : null;
    }

    private DateHit<TimeSpec>? Base(int at)
    {
        if (scan.Has(at, DateTermKind.NamedHour, out var named, out var next))
        {
            return new(new(named, null, null, false), at, next);
        }

        var halved = scan.Has(at, DateTermKind.MinutesBefore, out var before, out next);
        if (!scan.Number(halved ? next : at, out var hour, out next) || hour > 24 || (halved && hour is < 1 or > 12) || scan.Is(next, ":"))
        {
            return null;
        }

        var time = new TimeSpec(hour % 24, null, null, hour is >= 1 and <= 12);
        return new(halved ? Moved(time, -before) : time, at, scan.Skip(next, DateTermKind.Clock));
    }

    private DateHit<TimeSpec>? Hour(int at, bool marked)
    {
        if (!scan.Number(at, out var hour, out var next))
        {
            return null;
        }

        var digits = scan[at].IsDigits;
        if (digits && scan[at].Text.Length is 3 or 4)
        {
            var half = scan.Has(next, DateTermKind.Am, out _, out _) || scan.Has(next, DateTermKind.Pm, out _, out _);
            return half && hour / 100 is >= 1 and <= 12 && hour % 100 < 60 ? new(new(hour / 100, hour % 100, null, true), at, next) : null;
        }

        if (hour > 24)
        {
            return null;
        }

        var open = hour is >= 1 and <= 12;
        if (digits && WithMinutes(at, hour, marked) is { } full)
        {
            return full;
        }

        var time = new TimeSpec(hour % 24, null, null, open);
        var clock = scan.Has(next, DateTermKind.Clock, out var strong, out var afterClock);
        if (clock && (marked || (strong == 1 && !(scan.IsAfter(at, DateTermKind.DurationLead) && scan.Has(next, DateTermKind.Unit, out _, out _) && !scan[next].Glued))))
        {
            return Minutes(time, at, afterClock);
        }

        var evident = marked || scan.Has(next, DateTermKind.Am, out _, out _) || scan.Has(next, DateTermKind.Pm, out _, out _)
            || (scan.Has(next, DateTermKind.MinutesAfterHour, out _, out var afterMinutes) && !scan.Has(afterMinutes, DateTermKind.Unit, out _, out _) && scan.Has(next, DateTermKind.MinutesAfterHour, out _, out _) && !digits)
            || (Part(next, out var part, out var afterPart) && (part != DatePart.Night || afterPart > next + 1 || scan[next].Text == "nachts"));
        if (marked && scan.Has(next, DateTermKind.Unit, out _, out _) && !clock)
        {
            return null;
        }

        if (evident)
        {
            return Minutes(time, at, next);
        }

        return !digits && hour is >= 1 and <= 12 && scan[next].IsWord && scan.Has(next, DateTermKind.Number, out var spoken, out var end) && spoken is >= 10 and < 60
            && scan.Language.LeadInText && !scan.Has(end, DateTermKind.Unit, out _, out _)
            ? new(time with { Minute = spoken }, at, end)
            : null;
    }

    /// <summary>15:30, 15:30:10, 15.30, 15h30.</summary>
    private DateHit<TimeSpec>? WithMinutes(int at, int hour, bool marked)
    {
        var separator = scan[at + 1];
        if (!separator.Glued || scan[at + 2].Text.Length != 2 || !scan[at + 2].IsDigits || !scan[at + 2].Glued || scan[at + 2].Number > 59)
        {
            return null;
        }

        var next = at + 3;
        var dotted = separator.Text == "." && !(scan.Is(next, ".") && scan[next + 1].IsDigits)
            && (marked || scan.Has(next, DateTermKind.Clock, out _, out _) || scan.Has(next, DateTermKind.Am, out _, out _) || scan.Has(next, DateTermKind.Pm, out _, out _));
        if (separator.Text is not (":" or "h") && !dotted)
        {
            return null;
        }

        int? second = null;
        if (separator.Text == ":" && scan.Is(next, ":") && scan[next + 1].Text.Length == 2 && scan[next + 1].Number is >= 0 and < 60)
        {
            second = scan[next + 1].Number;
            next += 2;
        }

        return new(new(hour % 24, scan[at + 2].Number, second, hour is >= 1 and <= 12), at, next);
    }

    /// <summary>"15 Uhr 30", "tres y diez", "sept heures moins dix".</summary>
    private DateHit<TimeSpec> Minutes(TimeSpec time, int at, int next)
    {
        var sign = scan.Has(next, DateTermKind.MinusMinutes, out _, out var number) ? -1 : 1;
        var signed = sign < 0 || scan.Has(next, DateTermKind.PlusMinutes, out _, out number);
        if (!scan.Has(next, DateTermKind.MinutesAfterHour, out _, out _)
            && scan.Number(signed ? number : next, out var minutes, out var end) && minutes is >= 1 and < 60
            && (!signed || scan[number].IsWord) && (scan[end - 1].IsWord || scan[end - 1].Text.Length == 2)
            && !scan.Has(end, DateTermKind.Month, out _, out _) && !scan.Has(end, DateTermKind.Unit, out _, out _)
            && scan[end].Text is not (":" or "/" or "." or "-" or ","))
        {
            return new(Moved(time, sign * minutes), at, end);
        }

        return new(time, at, next);
    }

    private static TimeSpec Moved(TimeSpec time, int minutes)
    {
        var total = ((time.Hour * 60) + (time.Minute ?? 0) + minutes + 1440) % 1440;
        var hour = total / 60;
        return new(time.Open && hour == 0 ? 12 : hour, total % 60, null, time.Open);
    }
}
