using System.Globalization;
using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Packs.Questions;

/// <summary>Makes a wish of the dates and times that a text names.</summary>
internal static class DayFinder
{
    /// <summary>A longer span, such as a month, names no day.</summary>
    private const int MaxSpanDays = 7;

    /// <summary>What people mean by a part of the day, wider than the hours of Recognizers-Text: an afternoon ends at six, not at four.</summary>
    private static readonly (string Timex, int From, int To)[] s_parts = [("TMO", 0, 12), ("TAF", 12, 18), ("TEV", 18, 24), ("TNI", 18, 24)];

    /// <summary>The first day that the text names, with the part of it that is named anywhere, and the number of characters that both take.</summary>
    /// <remarks>A date without a year is the next one from today on, and a weekday the next one after today.</remarks>
    public static (DayWish Wish, int Length)? Find(string text, string culture, DateOnly today)
    {
        // From midnight on, so that today's own date is not in the past.
        var found = DateTimeRecognizer.Recognize(text, culture, new DateTimeOffset(today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        foreach (var named in found)
        {
            if (DayOf(named, today) is { } day)
            {
                var part = HoursOf(named) is not null ? named : found.FirstOrDefault(other => HoursOf(other) is not null);
                var (from, to) = part is null ? (0, 24) : HoursOf(part)!.Value;
                return (new DayWish(day, from, to), named.Text.Length + (part is null || part == named ? 0 : part.Text.Length));
            }
        }

        return null;
    }

    private static DateOnly? DayOf(RecognizedDateTime named, DateOnly today)
    {
        DateOnly? day = null;
        foreach (var value in named.Values)
        {
            day = value.Type switch
            {
                "date" or "datetime" => Date(value.Value),
                "daterange" or "datetimerange" => DayIn(Date(value.Start), Date(value.End), today),
                _ => null,
            };
            day = day == today && value.Timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal) ? today.AddDays(7) : day;
            if (day >= today)
            {
                return day;
            }
        }

        return day;
    }

    /// <summary>The first day of a span that is not over; the only one that is known of a span that is open to one side.</summary>
    private static DateOnly? DayIn(DateOnly? start, DateOnly? end, DateOnly today) =>
        start is not { } from || end is not { } to ? start ?? end
        : to.DayNumber - from.DayNumber > MaxSpanDays ? null
        : from < today && to > today ? today
        : from;

    /// <summary>The hours of a part of the day, or of a span of time; a day alone and a time alone have none.</summary>
    private static (int From, int To)? HoursOf(RecognizedDateTime named)
    {
        if (named.Values is not [.., { Type: "timerange" or "datetimerange" } value])
        {
            return null;
        }

        foreach (var (timex, from, to) in s_parts)
        {
            if (value.Timex.EndsWith(timex, StringComparison.Ordinal))
            {
                return (from, to);
            }
        }

        var (start, end) = (Hour(value.Start) ?? 0, Hour(value.End) ?? 24);
        return start < end ? (start, end) : null;
    }

    private static DateOnly? Date(string? value) =>
        value is { Length: >= 10 } && DateOnly.TryParseExact(value.AsSpan(0, 10), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? Hour(string? value) =>
        value is { Length: >= 8 } && int.TryParse(value.AsSpan(value.Length - 8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? hour : null;
}
