using System.Text.RegularExpressions;

namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Reads e-mail addresses, telephone numbers and web addresses; they are written alike in every language.</summary>
/// <remarks>
/// All are pure. The patterns run without backtracking and match a limited length, so a hostile text costs linear time.
/// The resolution's <c>value</c> is the text as it was written.
/// </remarks>
public static class SequenceRecognizers
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Fewest digits of a telephone number.</summary>
    private const int MinPhoneDigits = 7;

    /// <summary>Most digits of a telephone number: E.164 allows 15, and 00 may stand for the plus sign.</summary>
    private const int MaxPhoneDigits = 17;

    // RFC 5321 allows 64 octets before the @ and 255 after it; a label has at most 63.
    private static readonly Regex _email = new(
        @"[a-z0-9][a-z0-9!#$%&'*+/=?^_`{|}~.-]{0,63}@(?:(?:[a-z0-9](?:[a-z0-9-]{0,61})\.){1,8}[a-z]{2,24}|\[[0-9]{1,3}(?:\.[0-9]{1,3}){3}\])",
        Linear);

    private static readonly Regex _phone = new(
        @"(?:\+ ?|\( ?\+?)?[0-9](?:[ ./-]{0,2}\(? ?[0-9] ?\)?){6,19}", Linear);

    private static readonly Regex _date = new(
        @"^(?:[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2}|[0-9]{4}/[0-9]{4})$", Linear);

    private static readonly Regex _url = new(
        @"(?:(?:https?|ftp)://[^\s<>""']{1,2000}|www\.[^\s<>""']{1,2000}"
        + @"|(?:[a-z0-9-]{1,63}\.){1,8}(?:com|org|net|info|io|gov|edu|eu|de|at|ch|es|fr|uk|co|app|dev|shop)(?:[/?#][^\s<>""']{0,2000})?)",
        Linear);

    /// <summary>E-mail addresses, with the type <c>email</c>.</summary>
    public static IReadOnlyList<RecognizedSpan> RecognizeEmails(string text) =>
        Read(text, "email", _email, static (text, start, end) =>
            end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] is '@' or '-'));

    /// <summary>Telephone numbers of 7 to 17 digits that are no dates, with the type <c>phonenumber</c>.</summary>
    public static IReadOnlyList<RecognizedSpan> RecognizePhoneNumbers(string text) => Read(text, "phonenumber", _phone, IsPhone);

    /// <summary>Web addresses with a scheme, with www, or of a well-known top-level domain, with the type <c>url</c>.</summary>
    public static IReadOnlyList<RecognizedSpan> RecognizeUrls(string text) => Read(text, "url", _url, IsUrl);

    private static List<RecognizedSpan> Read(string text, string typeName, Regex pattern, Func<string, int, int, bool> isWhole)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<RecognizedSpan>();
        foreach (var match in pattern.EnumerateMatches(text))
        {
            var value = text.AsSpan(match.Index, match.Length).TrimEnd(" .,;:!?(-").ToString();
            value = value.EndsWith(')') && !value.Contains('(') ? value[..^1] : value;
            if (isWhole(text, match.Index, match.Index + value.Length))
            {
                var resolution = new Dictionary<string, string> { ["value"] = value };
                spans.Add(new RecognizedSpan(typeName, value, match.Index, match.Index + value.Length - 1, resolution));
            }
        }

        return spans;
    }

    private static bool IsPhone(string text, int start, int end)
    {
        var digits = text.AsSpan(start, end - start);
        var count = 0;
        foreach (var character in digits)
        {
            count += char.IsAsciiDigit(character) ? 1 : 0;
        }

        var isCut = (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '@' or '/' or '$' or '€' or '£'))
            || (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '@' or '€' or '%'));
        return !isCut && !_date.IsMatch(digits) && count is >= MinPhoneDigits and <= MaxPhoneDigits;
    }

    private static bool IsUrl(string text, int start, int end) =>
        (start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '@' or '/' or '-' or '_'))
        && (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '@' or '-'));
}
