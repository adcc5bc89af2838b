using System.Globalization;
using System.Text.Json.Nodes;
using OmniBot.Core.Recognition;
using OmniBot.Nlu.Text;

namespace OmniBot.Nlu.Entities;

/// <summary>Finds numbers in digits, with the locale's signs for groups and decimals, and number words up to twelve.</summary>
public sealed class NumberRecognizer : IEntityRecognizer
{
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["en"] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        ["de"] = ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
        ["es"] = ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"],
        ["fr"] = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
    };

    public IReadOnlyList<RecognizedEntity> Recognize(string text, string locale, DateTimeOffset reference)
    {
        var found = new List<RecognizedEntity>();
        var language = locale.Split('-', '_')[0].ToLowerInvariant();
        var isPoint = language is "en" or "zh" or "ja" or "ko" or "th" or "he" or "";
        var (decimals, group) = isPoint ? ('.', ',') : (',', '.');
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '_')))
            {
                i++;
                continue;
            }

            var (end, digits) = Scan(text, i, decimals, group);
            if ((end == text.Length || !char.IsLetterOrDigit(text[end]))
                && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                var start = i > 0 && text[i - 1] == '-' && (i == 1 || char.IsWhiteSpace(text[i - 2])) ? i - 1 : i;
                found.Add(new RecognizedEntity(EntityTypes.Number, text[start..end], start, end, JsonValue.Create(start < i ? -value : value)));
            }

            i = end;
        }

        if (Words.TryGetValue(language, out var words))
        {
            foreach (var word in WordTokenizer.Split(text))
            {
                var number = Array.FindIndex(words, candidate => text.AsSpan(word.Start, word.Length).Equals(candidate, StringComparison.OrdinalIgnoreCase));
                if (number >= 0)
                {
                    found.Add(new RecognizedEntity(EntityTypes.Number, text[word.Start..word.End], word.Start, word.End, JsonValue.Create((decimal)number)));
                }
            }
        }

        return [.. found.OrderBy(entity => entity.Start)];
    }

    private static (int End, string Digits) Scan(string text, int start, char decimals, char group)
    {
        var end = start;
        var digits = new List<char>();
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]))
            {
                digits.Add(text[end++]);
            }
            else if (text[end] == group && !digits.Contains('.') && IsGroup(text, end + 1))
            {
                end++;
            }
            else if (text[end] == decimals && !digits.Contains('.') && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            {
                digits.Add('.');
                end++;
            }
            else
            {
                break;
            }
        }

        return (end, new string([.. digits]));
    }

    private static bool IsGroup(string text, int place) =>
        place + 3 <= text.Length && char.IsAsciiDigit(text[place]) && char.IsAsciiDigit(text[place + 1]) && char.IsAsciiDigit(text[place + 2])
        && (place + 3 == text.Length || !char.IsAsciiDigit(text[place + 3]));
}
