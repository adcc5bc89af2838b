using System.Globalization;
using OmniBot.Dialogs.TextRecognition;
using OmniBot.Dialogs.TextRecognition.Numbers;

namespace OmniBot.Dialogs.Answers;

/// <summary>Reads a number in an answer, in digits or in words.</summary>
internal static class NumberAnswer
{
    /// <summary>The first number, in the invariant form, or null.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="locale">Its language, which says what separates decimals and thousands.</param>
    public static string? Read(string text, string locale)
    {
        if (NumberRecognizer.Recognize(text, locale) is not [var first, ..])
        {
            return null;
        }

        // Digits are kept to the last one; words fit into a double.
        return decimal.TryParse(first.Text, NumberStyles.Number, CultureOf(locale).NumberFormat, out var exact)
            ? exact.ToString(CultureInfo.InvariantCulture)
            : NumberFormat.WriteInvariant(NumberRecognizer.First(text, locale)!.Value);
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
