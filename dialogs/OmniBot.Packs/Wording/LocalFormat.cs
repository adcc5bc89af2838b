using System.Globalization;

namespace OmniBot.Packs.Wording;

/// <summary>Days, times and money as they are written in the user's language and region.</summary>
internal static class LocalFormat
{
    /// <summary>With weekday and year: <c>Tuesday, 24 November 2026</c>, <c>Dienstag, 24. November 2026</c>.</summary>
    public static string Date(DateOnly day, CultureInfo culture) => day.ToString(
        culture switch
        {
            { TwoLetterISOLanguageName: "de" } => "dddd, d. MMMM yyyy",
            { Name: "en-US" } => "dddd, MMMM d, yyyy",
            { TwoLetterISOLanguageName: "en" } => "dddd, d MMMM yyyy",
            _ => culture.DateTimeFormat.LongDatePattern,
        },
        culture);

    /// <summary>Hours and minutes: 12 hours in the United States, 24 elsewhere.</summary>
    public static string Time(DateTimeOffset time, CultureInfo culture) =>
        time.ToString(culture.Name == "en-US" ? "h:mm tt" : "HH:mm", culture.Name == "en-US" ? CultureInfo.InvariantCulture : culture);

    /// <summary>Day and time, at most 20 characters: <c>Tue 24 Nov, 10:00</c>, <c>Di 24.11., 10:00</c>.</summary>
    public static string Begin(DateTimeOffset time, CultureInfo culture)
    {
        var day = time.ToString(culture.TwoLetterISOLanguageName == "de" ? "ddd d.M." : "ddd d MMM", culture);
        return $"{day}, {Time(time, culture)}";
    }

    /// <summary>With two decimals and the currency's sign where the language knows one: <c>€49.90</c>, <c>49,90 €</c>.</summary>
    public static string Money(decimal amount, string currency, CultureInfo culture)
    {
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencyDecimalDigits = 2;
        format.CurrencySymbol = currency.ToUpperInvariant() switch
        {
            "EUR" => "€",
            "GBP" => "£",
            "USD" => "$",
            var code => format.CurrencyPositivePattern == 0 ? code + "\u00A0" : code,
        };
        return amount.ToString("C", format);
    }
}
