using System.Globalization;
using OmniBot.Dialogs.TextRecognition.Numbers;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads cardinal numbers, in digits and in words, in English, German, Spanish and French.</summary>
/// <remarks>
/// Pure and linear in the length of the text. A culture of another language is read as English, with its own
/// decimal separator.
/// The resolution holds <c>value</c>, written with the language's decimal separator as in Recognizers-Text, and <c>subtype</c>:
/// <c>integer</c>, <c>decimal</c>, <c>fraction</c> or <c>power</c>.
/// </remarks>
public static class NumberRecognizer
{
    /// <summary>All numbers of the text, from left to right, never overlapping.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="culture">A BCP 47 tag such as <c>de</c> or <c>de-DE</c>.</param>
    public static IReadOnlyList<RecognizedSpan> Recognize(string text, string culture)
    {
        ArgumentNullException.ThrowIfNull(text);
        var language = NumberLanguages.For(culture);
        return [.. NumberReader.Read(text, language).Select(number => ToSpan(text, language, number))];
    }

    /// <summary>The first number of the text, or null where there is none.</summary>
    public static double? First(string text, string culture)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NumberReader.Read(text, NumberLanguages.For(culture)) is [var first, ..] ? first.Value : null;
    }

    /// <summary>The first number of the text in the invariant form, with all of its digits where it is in digits; null where there is none.</summary>
    internal static string? FirstWritten(string text, string culture)
    {
        var language = NumberLanguages.For(culture);
        if (NumberReader.Read(text, language) is not [var first, ..])
        {
            return null;
        }

        // A double holds 15 digits; a long or a decimal holds more.
        var digits = text.AsSpan(first.Start, first.End - first.Start).IndexOfAnyInRange('0', '9');
        if (digits >= 0 && DigitReader.Cut(text, first.Start + digits, language) is var (written, end) && end == first.End
            && double.Parse(written, CultureInfo.InvariantCulture) == Math.Abs(first.Value))
        {
            return first.Value < 0 ? "-" + written : written;
        }

        return first.Value.ToString("R", CultureInfo.InvariantCulture);
    }

    private static RecognizedSpan ToSpan(string text, NumberLanguage language, ReadNumber number) => new(
        "number",
        text[number.Start..number.End],
        number.Start,
        number.End - 1,
        new Dictionary<string, string>
        {
            ["subtype"] = number.Subtype,
            ["value"] = NumberFormat.Write(number.Value, language),
        });
}
