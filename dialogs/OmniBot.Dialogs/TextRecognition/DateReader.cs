namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads days that are not made of plain numbers and month names: today, next Tuesday, in 3 days.</summary>
internal sealed class DateReader(DateScan scan)
{
    private readonly DateCalendarReader _calendar = new(scan);
    private readonly DateAmountReader _amounts = new(scan);
    private readonly DateHolidayReader _holidays = new(scan);

    public DateHit<DateSpec>? Read(int at)
    {
        DateHit<DateSpec>? best = null;
        foreach (var hit in new[] { Relative(at), OnWeekday(at), _calendar.Read(at, led: scan.StartsAfterLead(at)), Amount(at), _holidays.Read(at) })
        {
            best = hit is not null && hit.End > (best?.End ?? 0) ? hit : best;
        }

        return best;
    }

    private DateHit<DateSpec>? Relative(int at) =>
        scan.Has(at, DateTermKind.RelativeDay, out var days, out var next)
            ? new(DateSpec.Fixed(scan.Today.AddDays(days)), at, next)
            : null;

    private DateHit<DateSpec>? Amount(int at) =>
        AmountFrom(at) ?? (_amounts.Offset(at) is { Value: { Unit: >= DateUnit.Day } offset } hit && offset.From(scan.Reference) is { } day
            ? new(DateSpec.Fixed(DateOnly.FromDateTime(day)), hit.Start, hit.End)
            : null);

    /// <summary>"two days before yesterday", "three weeks from tomorrow".</summary>
    private DateHit<DateSpec>? AmountFrom(int at)
    {
        if (_amounts.Amount(at) is not { Value.Unit: >= DateUnit.Day } amount)
        {
            return null;
        }

        var sign = scan.Has(amount.End, DateTermKind.Before, out _, out var next) ? -1
            : scan.Has(amount.End, DateTermKind.After, out _, out next) || scan.Has(amount.End, DateTermKind.Since, out _, out next) || scan.Has(amount.End, DateTermKind.From, out _, out next) ? 1 : 0;
        return sign != 0 && scan.Has(next, DateTermKind.RelativeDay, out var days, out next)
            && (amount.Value with { Amount = sign * amount.Value.Amount }).From(scan.Today.AddDays(days).ToDateTime(TimeOnly.MinValue)) is { } day
            ? new(DateSpec.Fixed(DateOnly.FromDateTime(day)), at, next)
            : null;
    }

    private DateHit<DateSpec>? OnWeekday(int at)
    {
        if (scan.Has(at, DateTermKind.Shift, out var shift, out var next))
        {
            if (scan.Has(next, DateTermKind.Weekday, out var weekday, out var end))
            {
                return Dated(at, end, Shifted(shift, weekday));
            }

            return WeekAt(at, out shift, out next) && scan.Has(scan.Skip(scan.SkipComma(next), DateTermKind.On), DateTermKind.Weekday, out weekday, out end)
                ? new(DateSpec.Fixed(Shifted(shift, weekday)), at, end)
                : null;
        }

        if (WeekAt(at, out shift, out next) && scan.Has(scan.Skip(scan.SkipComma(next), DateTermKind.On), DateTermKind.Weekday, out var dayOfWeek, out var afterDay))
        {
            return new(DateSpec.Fixed(Shifted(shift, dayOfWeek)), at, afterDay);
        }

        if (!scan.Has(at, DateTermKind.Weekday, out var day, out next))
        {
            return null;
        }

        if (scan.Has(next, DateTermKind.ShiftAfter, out shift, out var shifted))
        {
            return new(DateSpec.Fixed(Shifted(shift, day)), at, shifted);
        }

        if (WeekAt(scan.Skip(next, DateTermKind.On), out shift, out shifted))
        {
            return new(DateSpec.Fixed(Shifted(shift, day)), at, shifted);
        }

        return Dated(at, next, null) ?? (scan[next - 1].Text.Length < 3 && next == at + 1 ? null : new(DateSpec.Weekday(day, scan.Today), at, next));
    }

    /// <summary>The calendar date after a weekday, or the weekday itself.</summary>
    private DateHit<DateSpec>? Dated(int at, int next, DateOnly? day)
    {
        var from = scan.Skip(scan.SkipComma(next), DateTermKind.DayLead);
        if (_calendar.Read(from, led: true) is { } date)
        {
            // "this Friday, 7 June" means the nearest one only.
            return new(day is null ? date.Value : date.Value with { Past = Nearest(date.Value), Future = Nearest(date.Value) }, at, date.End);
        }

        if (day is null && scan[next - 1].Text.Length > 2 && scan.Has(at, DateTermKind.Weekday, out var weekday, out _)
            && _calendar.Day(from, out var number, out var end, out var marked) && (marked || scan[from].IsDigits) && IsDayAlone(end)
            && DateSpec.WeekdayOfMonth(weekday, number, scan.Today) is { } both)
        {
            return new(both, at, end);
        }

        return day is { } known ? new(DateSpec.Fixed(known), at, next) : null;
    }

    private bool IsDayAlone(int next) =>
        !scan[next].IsDigits && scan[next].Text is not (":" or "-" or "/") && !(scan[next].Text is "." or "," && scan[next + 1].IsDigits)
        && !new[] { DateTermKind.Unit, DateTermKind.Clock, DateTermKind.Am, DateTermKind.Pm, DateTermKind.RangeTo, DateTermKind.DayPart }.Any(kind => scan.Has(next, kind, out _, out _));

    private DateOnly Nearest(DateSpec date) =>
        scan.Today.DayNumber - date.Past.DayNumber < date.Future.DayNumber - scan.Today.DayNumber ? date.Past : date.Future;

    /// <summary>"next week", "la semana que viene".</summary>
    private bool WeekAt(int at, out int shift, out int next)
    {
        if (scan.Has(at, DateTermKind.Shift, out shift, out var noun))
        {
            return scan.Has(noun, DateTermKind.Unit, out var unit, out next) && unit == (int)DateUnit.Week;
        }

        return (scan.Has(at, DateTermKind.Unit, out var after, out next)
                || (scan.Has(scan.Skip(at, DateTermKind.At), DateTermKind.Unit, out after, out next)))
            && after == (int)DateUnit.Week && scan.Has(next, DateTermKind.ShiftAfter, out shift, out next);
    }

    private DateOnly Shifted(int weeks, int weekday) => DateSpec.MondayOf(scan.Today).AddDays((7 * weeks) + weekday - 1);
}
