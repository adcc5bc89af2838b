using System.Globalization;

namespace OmniBot.Dialogs.Answers;

/// <summary>Reads a date, a time or both in an answer: ISO 8601, the language's own numeric forms, and today, tomorrow and yesterday.</summary>
internal static class DateTimeAnswer
{
    private static readonly Dictionary<string, int> s_days = new(StringComparer.OrdinalIgnoreCase)
    {
        ["today"] = 0, ["tomorrow"] = 1, ["yesterday"] = -1,
        ["heute"] = 0, ["morgen"] = 1, ["übermorgen"] = 2, ["gestern"] = -1,
        ["hoy"] = 0, ["mañana"] = 1, ["ayer"] = -1,
        ["aujourd'hui"] = 0, ["demain"] = 1, ["hier"] = -1,
    };

    private static readonly string[] s_timeForms = ["H:mm", "H:mm:ss", "h:mm tt", "h tt", "h:mmtt", "htt"];

    /// <param name="text">The answer.</param>
    /// <param name="locale">Its language.</param>
    /// <param name="reference">The time that "tomorrow" is counted from.</param>
    public static List<DateTimeResolution> Read(string text, string locale, DateTimeOffset reference)
    {
        var culture = CultureOf(locale);
        DateOnly? date = null;
        TimeOnly? time = null;
        var words = text.Split([' ', ',', ';', '?', '!', '\n', 'T'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].Trim('.');
            if (date is null && s_days.TryGetValue(word, out var days))
            {
                date = DateOnly.FromDateTime(reference.DateTime).AddDays(days);
            }
            else if (date is null && TryReadDate(word, culture, out var day))
            {
                date = day;
            }
            else if (time is null && (TryReadTime(word, out var hour) || (i + 1 < words.Length && TryReadTime($"{word} {words[i + 1]}", out hour))))
            {
                time = i + 1 < words.Length && TryReadTime($"{word} {words[i + 1]}", out var withHalf) ? withHalf : hour;
            }
        }

        var dateText = date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var timeText = time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return (dateText, timeText) switch
        {
            (null, null) => [],
            (not null, null) => [new DateTimeResolution { Value = dateText, Timex = dateText }],
            (null, not null) => [new DateTimeResolution { Value = timeText, Timex = $"T{timeText}" }],
            _ => [new DateTimeResolution { Value = $"{dateText} {timeText}", Timex = $"{dateText}T{timeText}" }],
        };
    }

    private static bool TryReadDate(string word, CultureInfo culture, out DateOnly date) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        || DateOnly.TryParseExact(word, FormsOf(culture), culture, DateTimeStyles.None, out date);

    private static bool TryReadTime(string word, out TimeOnly time) =>
        TimeOnly.TryParseExact(word, s_timeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    // The short pattern's order of day, month and year, with any number of digits.
    private static string[] FormsOf(CultureInfo culture)
    {
        var separator = culture.DateTimeFormat.DateSeparator;
        var isMonthFirst = culture.DateTimeFormat.ShortDatePattern.StartsWith('M');
        var (first, second) = isMonthFirst ? ("M", "d") : ("d", "M");
        return
        [
            $"{first}'{separator}'{second}'{separator}'yyyy",
            $"{first}'{separator}'{second}'{separator}'yy",
            $"{first}/{second}/yyyy",
            $"{first}.{second}.yyyy",
        ];
    }

    private static CultureInfo CultureOf(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
