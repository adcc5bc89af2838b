using System.Text.RegularExpressions;

namespace OmniBot.Desk.Transcripts;

/// <summary>Finds the links of a text that are safe to follow.</summary>
internal static partial class SafeLinks
{
    private static readonly string[] s_schemes = ["http", "https", "mailto", "tel"];

    /// <summary>The address when it is safe to follow: http, https, mailto or tel; else null.</summary>
    public static string? Check(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && s_schemes.Contains(uri.Scheme) ? uri.AbsoluteUri : null;

    /// <summary>Splits a text into plain pieces and links. A customer's link always shows its own address.</summary>
    /// <param name="text">The text.</param>
    /// <param name="labels">Markdown's <c>[label](address)</c> is a link with that label: for what the bot and agents write.</param>
    public static IReadOnlyList<TextPart> Split(string text, bool labels)
    {
        var parts = new List<TextPart>();
        var at = 0;
        foreach (Match match in (labels ? LabelOrAddress() : Address()).Matches(text))
        {
            var isLabel = match.Groups["label"].Success;
            var address = isLabel ? match.Groups["target"].Value : match.Groups["address"].Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '\'', '"');
            if (Check(address) is not { } href)
            {
                continue;
            }

            if (match.Index > at)
            {
                parts.Add(new TextPart(text[at..match.Index]));
            }

            parts.Add(new TextPart(isLabel ? match.Groups["label"].Value : address, href));
            at = match.Index + (isLabel ? match.Length : address.Length);
        }

        if (at < text.Length)
        {
            parts.Add(new TextPart(text[at..]));
        }

        return parts;
    }

    private const string Plain = """(?<address>(?:https?://|mailto:|tel:)[^\s<>"]+)""";

    [GeneratedRegex(Plain, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Address();

    [GeneratedRegex(@"\[(?<label>[^\[\]\r\n]{1,200})\]\((?<target>[^()\s]{1,2000})\)|" + Plain, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex LabelOrAddress();
}
