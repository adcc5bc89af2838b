using System.Globalization;

namespace OmniBot.Dialogs.Answers;

/// <summary>Reads a number in an answer.</summary>
internal static class NumberAnswer
{
    /// <summary>The first number that is written in digits, in the invariant form, or null.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="locale">Its language, which says what separates decimals and thousands.</param>
    public static string? Read(string text, string locale)
    {
        var format = CultureOf(locale).NumberFormat;
        for (var start = 0; start < text.Length; start++)
        {
            if (char.IsAsciiDigit(text[start]) && (start == 0 || !char.IsLetterOrDigit(text[start - 1])))
            {
                return ReadAt(text, start, format);
            }
        }

        return null;
    }

    private static string? ReadAt(string text, int start, NumberFormatInfo format)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end])
            || (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && IsSeparator(text[end], format))))
        {
            end++;
        }

        if (end < text.Length && char.IsLetter(text[end]))
        {
            return null;
        }

        var isNegative = start > 0 && text[start - 1] == '-' && (start == 1 || char.IsWhiteSpace(text[start - 2]));
        return decimal.TryParse(text.AsSpan(start, end - start), NumberStyles.Number, format, out var number)
            ? (isNegative ? -number : number).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static bool IsSeparator(char letter, NumberFormatInfo format) =>
        format.NumberDecimalSeparator.Contains(letter, StringComparison.Ordinal) || format.NumberGroupSeparator.Contains(letter, StringComparison.Ordinal);

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
