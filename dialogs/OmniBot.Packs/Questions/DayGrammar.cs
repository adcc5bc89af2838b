using System.Globalization;
using System.Text.RegularExpressions;
using OmniBot.Packs.Common;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Questions;

/// <summary>How days are named in one language: names of days and months come from its culture, other words from its texts.</summary>
internal sealed class DayGrammar
{
    private const int MorningEnds = 12;
    private const int AfternoonEnds = 18;
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(200);

    private readonly string[] _days;
    private readonly string[] _weekdays;
    private readonly string[] _shortWeekdays;
    private readonly string[] _months;
    private readonly string[] _counts;
    private readonly bool _isMonthFirst;
    private readonly Regex _relative;
    private readonly Regex _nextWeek;
    private readonly Regex _inDays;
    private readonly Regex _weekday;
    private readonly Regex _dayOfMonth;
    private readonly Regex _monthFirst;
    private readonly Regex _numbers;
    private readonly (Regex Words, int From, int To)[] _parts;

    public DayGrammar(Texts texts, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        _isMonthFirst = language == "en";
        _days = [.. texts.Words(language, CommonTexts.DayWords)];
        _weekdays = [.. culture.DateTimeFormat.DayNames.Select(name => name.ToLower(culture))];
        _shortWeekdays = [.. culture.DateTimeFormat.AbbreviatedDayNames.Select(name => name.TrimEnd('.').ToLower(culture))];
        _months = [.. culture.DateTimeFormat.MonthNames.Where(name => name.Length > 0).Select(name => name.ToLower(culture))];
        _counts = [.. texts.Words(language, CommonTexts.CountWords)];
        var inDays = texts.Words(language, CommonTexts.InDaysWords);
        var next = AnyOf(texts.Words(language, CommonTexts.NextWords));
        var months = AnyOf(_months.Concat(_months.Select(name => name.Length > 3 ? name[..3] : name)).Distinct());

        // Longer words come first: "day after tomorrow" holds "tomorrow".
        _relative = Whole($"(?<word>{AnyOf(_days)})");
        _nextWeek = Whole(AnyOf(texts.Words(language, CommonTexts.NextWeekWords)));
        _inDays = Whole($@"{inDays[0]} (?<count>\d{{1,3}}|{AnyOf(_counts.SelectMany(word => word.Split('/')))}) (?:(?<days>{inDays[1]}|{inDays[2]})|(?<weeks>{inDays[3]}|{inDays[4]}))");
        _weekday = Whole($@"(?:{next}\s+)?(?<word>{AnyOf(_weekdays.Concat(_shortWeekdays))})");
        _dayOfMonth = Whole($@"(?<day>\d{{1,2}})(?:\.|st|nd|rd|th)?(?: of)? ?(?<month>{months})\.?(?:,? (?<year>\d{{4}}))?");
        _monthFirst = Whole($@"(?<month>{months})\.? (?<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?<year>\d{{4}}))?");
        _numbers = new Regex(
            @"(?<![\d/.-])(?:(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})|(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?:\s?(?<year>\d{4}))?|(?<one>\d{1,2})/(?<two>\d{1,2})(?:/(?<year>\d{4}))?)(?![\d/-])",
            RegexOptions.CultureInvariant, s_limit);
        _parts =
        [
            (Whole(AnyOf(texts.Words(language, CommonTexts.MorningWords))), 0, MorningEnds),
            (Whole(AnyOf(texts.Words(language, CommonTexts.AfternoonWords))), MorningEnds, AfternoonEnds),
            (Whole(AnyOf(texts.Words(language, CommonTexts.EveningWords))), AfternoonEnds, 24),
        ];
    }

    /// <summary>The first day that the text names, with the number of characters that it takes.</summary>
    public (DayWish Wish, int Length)? Find(string text, DateOnly today)
    {
        var lower = text.ToLowerInvariant();
        return (FindNumbers(lower, today) ?? FindNamed(lower, today) ?? FindCounted(lower, today)
            ?? FindWeekday(lower, today) ?? FindNextWeek(lower, today) ?? FindRelative(lower, today)) is { } found
            ? WithPart(lower, found.Day, found.Length)
            : null;
    }

    private (DayWish Wish, int Length) WithPart(string text, DateOnly day, int length)
    {
        foreach (var (words, from, to) in _parts)
        {
            if (words.Match(text) is { Success: true } match)
            {
                return (new DayWish(day, from, to), length + match.Length);
            }
        }

        return (new DayWish(day), length);
    }

    private (DateOnly Day, int Length)? FindNumbers(string text, DateOnly today)
    {
        if (_numbers.Match(text) is not { Success: true } match)
        {
            return null;
        }

        if (!match.Groups["one"].Success)
        {
            return DayOf(match, int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["day"].Value, today);
        }

        // Two numbers with a slash: American month first where that makes a date, else day first.
        var (one, two) = (match.Groups["one"].Value, match.Groups["two"].Value);
        var (month, day) = _isMonthFirst && int.Parse(one, CultureInfo.InvariantCulture) <= 12 ? (one, two) : (two, one);
        return DayOf(match, int.Parse(month, CultureInfo.InvariantCulture), day, today);
    }

    private (DateOnly Day, int Length)? FindNamed(string text, DateOnly today)
    {
        var match = _dayOfMonth.Match(text) is { Success: true } dayFirst ? dayFirst : _monthFirst.Match(text);
        return match.Success
            ? DayOf(match, 1 + Array.FindIndex(_months, name => name.StartsWith(match.Groups["month"].Value, StringComparison.Ordinal)), match.Groups["day"].Value, today)
            : null;
    }

    private (DateOnly Day, int Length)? FindCounted(string text, DateOnly today)
    {
        if (_inDays.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var word = match.Groups["count"].Value;
        var count = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1 + Array.FindIndex(_counts, words => words.Split('/').Contains(word));
        return (today.AddDays(match.Groups["weeks"].Success ? 7 * count : count), match.Length);
    }

    /// <summary>The next day of that name after today, with "next" before it or without: people mean both by it, and the answer shows the date.</summary>
    private (DateOnly Day, int Length)? FindWeekday(string text, DateOnly today)
    {
        if (_weekday.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var word = match.Groups["word"].Value;
        var weekday = Array.IndexOf(_weekdays, word) is var index and >= 0 ? index : Array.IndexOf(_shortWeekdays, word);
        var ahead = (weekday - (int)today.DayOfWeek + 7) % 7;
        return (today.AddDays(ahead == 0 ? 7 : ahead), match.Length);
    }

    private (DateOnly Day, int Length)? FindNextWeek(string text, DateOnly today)
    {
        if (_nextWeek.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var toMonday = ((int)DayOfWeek.Monday - (int)today.DayOfWeek + 7) % 7;
        return (today.AddDays(toMonday == 0 ? 7 : toMonday), match.Length);
    }

    private (DateOnly Day, int Length)? FindRelative(string text, DateOnly today) =>
        _relative.Match(text) is { Success: true } match
            ? (today.AddDays(Array.IndexOf(_days, match.Groups["word"].Value)), match.Length)
            : null;

    /// <summary>A date without a year is the next one from today on.</summary>
    private static (DateOnly Day, int Length)? DayOf(Match match, int month, string dayText, DateOnly today)
    {
        var day = int.Parse(dayText, CultureInfo.InvariantCulture);
        var hasYear = match.Groups["year"].Success;
        var year = hasYear ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : today.Year;
        for (var i = 0; i < 8; i++, year++)
        {
            if (month is >= 1 and <= 12 && year is >= 1 and <= 9990 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
                && (hasYear || new DateOnly(year, month, day) >= today))
            {
                return (new DateOnly(year, month, day), match.Length);
            }

            if (hasYear)
            {
                return null;
            }
        }

        return null;
    }

    private static string AnyOf(IEnumerable<string> words) =>
        $"(?:{string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape).Select(word => word.Replace("\\ ", @"\s+", StringComparison.Ordinal)))})";

    private static Regex Whole(string pattern) =>
        new($@"(?<![\p{{L}}\d]){pattern}(?![\p{{L}}\d])", RegexOptions.CultureInvariant, s_limit);
}
