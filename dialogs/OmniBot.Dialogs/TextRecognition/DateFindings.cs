using System.Globalization;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Writes what was read as datetimeV2 values.</summary>
internal static class DateFindings
{
    private static readonly (string Timex, int Start, int End)[] Parts = [("TMO", 8, 12), ("TAF", 12, 16), ("TEV", 16, 20), ("TNI", 20, 24)];

    public static DateFound Date(DateSpec date) => Distinct("date", Days(date).Select(day =>
        new DateTimeValue { Timex = date.Timex, Type = "date", Value = DateSpec.Iso(day) }));

    public static DateFound Time(TimeSpec time) => Distinct("time", time.Readings.Select(reading =>
        new DateTimeValue { Timex = reading.Timex, Type = "time", Value = reading.Clock }));

    public static DateFound DateTime(DateSpec date, TimeSpec time) => Distinct("datetime", time.Readings.SelectMany(reading => Days(date).Select(day =>
        new DateTimeValue { Timex = date.Timex + reading.Timex, Type = "datetime", Value = $"{DateSpec.Iso(day)} {reading.Clock}" })));

    public static DateFound Moment(DateTime moment, string? timex = null) => Distinct("datetime", [new DateTimeValue
    {
        Timex = timex ?? moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        Type = "datetime",
        Value = Stamp(moment),
    }]);

    public static DateFound Duration(DateOffset amount) => Distinct("duration", [new DateTimeValue
    {
        Timex = amount.Timex,
        Type = "duration",
        Value = amount.Seconds.ToString("0.####", CultureInfo.InvariantCulture),
    }]);

    public static DateFound Part(DatePart part)
    {
        var (timex, start, end) = Parts[(int)part];
        return Distinct("timerange", [new DateTimeValue { Timex = timex, Type = "timerange", Start = Hour(start), End = Hour(end) }]);
    }

    public static DateFound Part(DateSpec date, DatePart part)
    {
        var (timex, start, end) = Parts[(int)part];
        return Distinct("datetimerange", Days(date).Select(day => new DateTimeValue
        {
            Timex = date.Timex + timex,
            Type = "datetimerange",
            Start = $"{DateSpec.Iso(day)} {Hour(start)}",
            End = $"{DateSpec.Iso(day)} {Hour(end)}",
        }));
    }

    public static DateFound Days(string timex, params (DateOnly Start, DateOnly End)[] ranges) => Distinct("daterange", ranges.Select(range =>
        new DateTimeValue { Timex = timex, Type = "daterange", Start = DateSpec.Iso(range.Start), End = DateSpec.Iso(range.End) }));

    public static DateFound? Dates(DateSpec from, DateSpec to, DateUnit unit = DateUnit.Day)
    {
        // An open year or week reads as the nearest pair in which the start comes first.
        var (pastEnd, futureStart) = (to.Past < from.Past ? to.Future : to.Past, from.Future > to.Future ? from.Past : from.Future);
        if (pastEnd < from.Past || to.Future < futureStart)
        {
            return null;
        }

        var length = unit switch
        {
            DateUnit.Year => $"{to.Future.Year - futureStart.Year}Y",
            DateUnit.Month => $"{((to.Future.Year - futureStart.Year) * 12) + to.Future.Month - futureStart.Month}M",
            _ => $"{to.Future.DayNumber - futureStart.DayNumber}D",
        };
        return Days($"({from.Timex},{to.Timex},P{length})", (from.Past, pastEnd), (futureStart, to.Future));
    }

    public static DateFound Times(TimePair pair) => Distinct("timerange", pair.Readings.Select(times => new DateTimeValue
    {
        Timex = $"({times.From.Timex},{times.To.Timex},{times.Length})",
        Type = "timerange",
        Start = times.From.Clock,
        End = times.To.Clock,
    }));

    public static DateFound DateTimes(DateSpec date, TimePair pair) => Distinct("datetimerange", pair.Readings.SelectMany(times => Days(date).Select(day =>
        new DateTimeValue
        {
            Timex = $"({date.Timex}{times.From.Timex},{date.Timex}{times.To.Timex},{times.Length})",
            Type = "datetimerange",
            Start = $"{DateSpec.Iso(day)} {times.From.Clock}",
            End = $"{DateSpec.Iso(day)} {times.To.Clock}",
        })));

    public static DateFound DateTimes(DateSpec from, TimeSpec fromTime, DateSpec to, TimeSpec toTime)
    {
        var (pastEnd, futureStart) = (to.Past < from.Past ? to.Future : to.Past, from.Future > to.Future ? from.Past : from.Future);
        return Distinct("datetimerange", new[] { (Start: from.Past, End: pastEnd), (Start: futureStart, End: to.Future) }.Select(days => new DateTimeValue
        {
            Timex = $"({from.Timex}{fromTime.Timex},{to.Timex}{toTime.Timex},PT{(((days.End.DayNumber - days.Start.DayNumber) * 86400) + toTime.Seconds - fromTime.Seconds) / 3600}H)",
            Type = "datetimerange",
            Start = $"{DateSpec.Iso(days.Start)} {fromTime.Clock}",
            End = $"{DateSpec.Iso(days.End)} {toTime.Clock}",
        }));
    }

    public static DateFound Moments(DateTime start, DateTime end, DateOffset length) => Distinct("datetimerange", [new DateTimeValue
    {
        Timex = $"({start:yyyy-MM-dd'T'HH:mm:ss},{end:yyyy-MM-dd'T'HH:mm:ss},{length.Timex})",
        Type = "datetimerange",
        Start = Stamp(start),
        End = Stamp(end),
    }]);

    /// <summary>Opens the values of a moment or range to one side.</summary>
    public static DateFound Open(DateFound found, string mod)
    {
        var type = found.Type.EndsWith("range", StringComparison.Ordinal) ? found.Type : found.Type + "range";
        return new(type, [.. found.Values.Select(value => new DateTimeValue
        {
            Timex = value.Timex,
            Type = type,
            Mod = mod,
            Start = mod == "before" ? null : mod == "after" ? value.End ?? value.Value : value.Start ?? value.Value,
            End = mod == "before" ? value.Start ?? value.Value : null,
        })]);
    }

    private static string Stamp(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Hour(int hour) => hour == 24 ? "23:59:59" : string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00:00");

    private static IEnumerable<DateOnly> Days(DateSpec date) => [date.Past, date.Future];

    private static DateFound Distinct(string type, IEnumerable<DateTimeValue> values) => new(type, [.. values.Distinct()]);
}
