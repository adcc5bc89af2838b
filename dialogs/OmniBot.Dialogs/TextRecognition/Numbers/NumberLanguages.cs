namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>Finds the language of a culture.</summary>
internal static class NumberLanguages
{
    /// <summary>The language of a BCP 47 tag, English where it is unknown or empty.</summary>
    public static NumberLanguage For(string? culture)
    {
        var tag = culture.AsSpan();
        var end = tag.IndexOfAny('-', '_');
        return (end < 0 ? tag : tag[..end]) switch
        {
            var language when language.Equals("de", StringComparison.OrdinalIgnoreCase) => GermanNumbers.Language,
            var language when language.Equals("es", StringComparison.OrdinalIgnoreCase) => SpanishNumbers.Language,
            var language when language.Equals("fr", StringComparison.OrdinalIgnoreCase) => FrenchNumbers.Language,
            _ => EnglishNumbers.Language,
        };
    }
}
