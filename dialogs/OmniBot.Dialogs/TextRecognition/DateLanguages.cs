namespace OmniBot.Dialogs.TextRecognition;

/// <summary>The languages that dates are read in.</summary>
internal static class DateLanguages
{
    /// <summary>The language of a culture such as <c>de-CH</c>; English where there is none.</summary>
    /// <remarks>English writes the month first only in the United States' way; other English cultures write the day first.</remarks>
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
            _ => DateEnglish.Language,
        };
    }
}
