using System.Globalization;

namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Finds the language of a culture.</summary>
internal static class NumberLanguages
{
    /// <summary>The language of a BCP 47 tag with the decimal separator of its region; English words where the language is none of ours.</summary>
    public static NumberLanguage For(string? culture)
    {
        var tag = culture.AsSpan();
        var end = tag.IndexOfAny('-', '_');
        var language = (end < 0 ? tag : tag[..end]) switch
        {
            var code when code.Equals("de", StringComparison.OrdinalIgnoreCase) => GermanNumbers.Language,
            var code when code.Equals("es", StringComparison.OrdinalIgnoreCase) => SpanishNumbers.Language,
            var code when code.Equals("fr", StringComparison.OrdinalIgnoreCase) => FrenchNumbers.Language,
            _ => EnglishNumbers.Language,
        };
        return language.With(DecimalSeparatorOf(culture) ?? language.DecimalSeparator);
    }

    /// <summary>A comma or a full stop; null for an unknown culture, and for one that separates decimals in another way.</summary>
    private static char? DecimalSeparatorOf(string? culture)
    {
        try
        {
            return string.IsNullOrEmpty(culture)
                ? null
                : CultureInfo.GetCultureInfo(culture.Replace('_', '-'), predefinedOnly: true).NumberFormat.NumberDecimalSeparator switch
                {
                    "." => '.',
                    "," => ',',
                    _ => null,
                };
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
