using OmniBot.Dialogs.TextRecognition.Numbers;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads cardinal numbers, in digits and in words, in English, German, Spanish and French.</summary>
/// <remarks>
/// Pure and linear in the length of the text. A culture of another language is read as English.
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
