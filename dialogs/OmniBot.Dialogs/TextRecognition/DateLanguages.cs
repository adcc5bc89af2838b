using System.Globalization;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>The languages that dates are read in.</summary>
internal static class DateLanguages
{
    /// <summary>The language of a culture such as <c>de-CH</c>; English where it is none of ours.</summary>
    /// <remarks>
    /// English writes the month first only in the United States' way; other English cultures write the day first. A culture of another
    /// language keeps its own order of day and month.
    /// </remarks>
    public static DateLanguage For(string culture)
    {
        var name = culture.Split('-', '_')[0].ToLowerInvariant();
        return name switch
        {
            "de" => DateGerman.Language,
            "es" => DateSpanish.Language,
            "fr" => DateFrench.Language,
            "en" when culture.Length > 2 && !culture.EndsWith("US", StringComparison.OrdinalIgnoreCase)
                && !culture.EndsWith("PH", StringComparison.OrdinalIgnoreCase) => DateEnglish.DayFirst,
            "en" => DateEnglish.Language,
            _ => IsDayFirst(culture) ? DateEnglish.DayFirst : DateEnglish.Language,
        };
    }

    private static bool IsDayFirst(string culture)
    {
        try
        {
            var pattern = CultureInfo.GetCultureInfo(culture.Replace('_', '-'), predefinedOnly: true).DateTimeFormat.ShortDatePattern;
            return culture.Length > 0 && pattern.IndexOf('d', StringComparison.Ordinal) < pattern.IndexOf('M', StringComparison.Ordinal);
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
