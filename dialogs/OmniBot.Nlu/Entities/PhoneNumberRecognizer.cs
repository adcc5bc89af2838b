using System.Text;
using System.Text.Json.Nodes;
using OmniBot.Core.Recognition;

namespace OmniBot.Nlu.Entities;

/// <summary>
/// Finds telephone numbers: international with + or 00 (ITU-T E.164, at most 15 digits), national with a leading 0, and in
/// groups of 3, 3 and 4 as in North America. A bare run of digits is none. The normalised value has digits only, with + for
/// international numbers.
/// </summary>
public sealed class PhoneNumberRecognizer : IEntityRecognizer
{
    private const int ShortestNational = 7;
    private const int LongestNational = 13;
    private const int ShortestInternational = 8;
    private const int LongestInternational = 15;

    public IReadOnlyList<RecognizedEntity> Recognize(string text, string locale, DateTimeOffset reference)
    {
        var found = new List<RecognizedEntity>();
        for (var i = 0; i < text.Length;)
        {
            if (!StartsNumber(text, i))
            {
                i++;
                continue;
            }

            var (end, digits, groups) = Scan(text, i);
            if (end > i && (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '@' or '_')) && Normalise(text[i], digits, groups) is { } value)
            {
                found.Add(new RecognizedEntity(EntityTypes.PhoneNumber, text[i..end], i, end, JsonValue.Create(value)));
            }

            i = Math.Max(i + 1, end);
        }

        return found;
    }

    private static bool StartsNumber(string text, int place) =>
        (char.IsAsciiDigit(text[place]) || (text[place] is '+' or '(' && place + 1 < text.Length && (char.IsAsciiDigit(text[place + 1]) || text[place + 1] == '+')))
        && (place == 0 || !(char.IsLetterOrDigit(text[place - 1]) || text[place - 1] is '+' or '-' or '.' or '/' or '@' or '_' or ',' or ':' or '#'));

    /// <summary>Reads digits with at most two separators between them; gives the lengths of the groups of digits.</summary>
    private static (int End, string Digits, List<int> Groups) Scan(string text, int start)
    {
        var digits = new StringBuilder();
        var groups = new List<int> { 0 };
        var end = start;
        var gap = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                if (gap > 0 && groups[^1] > 0)
                {
                    groups.Add(0);
                }

                digits.Append(text[i]);
                groups[^1]++;
                gap = 0;
                end = i + 1;
            }
            else if (text[i] is ' ' or '-' or '.' or '/' or '(' or ')' or '\u00A0' or '+' && (text[i] != '+' || digits.Length == 0) && gap < 3)
            {
                gap += digits.Length > 0 ? 1 : 0;
            }
            else
            {
                break;
            }
        }

        return (end, digits.ToString(), groups);
    }

    private static string? Normalise(char first, string digits, List<int> groups)
    {
        if (IsDate(groups))
        {
            return null;
        }

        if (first == '+' || (first == '(' && digits.Length > 0 && groups.Count > 1 && digits[0] != '0' && digits.Length > 10))
        {
            return IsInternational(digits) ? "+" + digits : null;
        }

        if (digits.StartsWith("00", StringComparison.Ordinal))
        {
            return IsInternational(digits[2..]) ? "+" + digits[2..] : null;
        }

        if (digits[0] == '0')
        {
            return digits.Length is >= ShortestNational and <= LongestNational ? digits : null;
        }

        return groups is [3, 3, 4] or [1, 3, 3, 4] ? digits : null;
    }

    private static bool IsInternational(string digits) =>
        digits.Length is >= ShortestInternational and <= LongestInternational && digits[0] != '0';

    private static bool IsDate(List<int> groups) => groups is [<= 2, <= 2, 2 or 4] or [4, <= 2, <= 2];
}
