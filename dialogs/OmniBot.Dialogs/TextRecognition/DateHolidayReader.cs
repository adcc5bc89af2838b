namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads holidays by name: Christmas, Ostermontag, Pfingsten 2027.</summary>
internal sealed class DateHolidayReader(DateScan scan)
{
    private readonly DateCalendarReader _calendar = new(scan);

    public DateHit<DateSpec>? Read(int at)
    {
        if (scan.Has(at, DateTermKind.Holiday, out var value, out var next))
        {
            var year = _calendar.Year(next, out next);
            return DateSpec.Of(year, value / 100, value % 100, scan.Reference) is { } day ? new(day, at, next) : null;
        }

        if (!scan.Has(at, DateTermKind.EasterHoliday, out var days, out next))
        {
            return null;
        }

        if (_calendar.Year(next, out next) is { } known)
        {
            return new(DateSpec.Fixed(Easter(known).AddDays(days)), at, next);
        }

        var here = Easter(scan.Today.Year).AddDays(days);
        return new(
            new DateSpec("XXXX", here < scan.Today ? here : Easter(scan.Today.Year - 1).AddDays(days), here >= scan.Today ? here : Easter(scan.Today.Year + 1).AddDays(days)),
            at,
            next);
    }

    /// <summary>Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher).</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }
}
