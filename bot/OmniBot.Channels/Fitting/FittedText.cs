using System.Text;
using System.Text.RegularExpressions;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Fitting;

/// <summary>A text in the markup and within the length of a channel.</summary>
internal static partial class FittedText
{
    /// <summary>The text in pieces of at most the given length.</summary>
    public static IReadOnlyList<string> Split(string text, string? textFormat, ChannelCapabilities capabilities, int max)
    {
        var (dialect, unit) = (capabilities.Markup, capabilities.TextUnit);
        var isPlain = textFormat is TextFormatTypes.Plain or TextFormatTypes.Xml;
        var source = textFormat == TextFormatTypes.Xml ? Tags().Replace(text, "") : text;
        var whole = isPlain ? MarkupWriter.Escape(source, dialect) : MarkupWriter.Write(source, dialect);
        if (TextMeasure.Of(whole, unit) <= max)
        {
            return whole.Length == 0 ? [] : [whole];
        }

        if (isPlain)
        {
            return SplitPlain(source, dialect, unit, max);
        }

        var pieces = new List<string>();
        var current = "";
        foreach (var paragraph in ParagraphsOf(source))
        {
            var written = MarkupWriter.Write(paragraph, dialect);
            var joined = current.Length == 0 ? written : $"{current}\n\n{written}";
            if (TextMeasure.Of(joined, unit) <= max)
            {
                current = joined;
                continue;
            }

            Flush();
            if (TextMeasure.Of(written, unit) <= max)
            {
                current = written;
                continue;
            }

            // Markup can't be cut anywhere, so a paragraph that is too long goes without.
            pieces.AddRange(SplitPlain(MarkupWriter.Write(paragraph, MarkupDialect.None), dialect, unit, max));
        }

        Flush();
        return pieces;

        void Flush()
        {
            if (current.Length > 0)
            {
                pieces.Add(current);
                current = "";
            }
        }
    }

    private static IReadOnlyList<string> SplitPlain(string text, MarkupDialect dialect, LengthUnit unit, int max) =>
        [.. TextSplitter.Split(text, max, element => TextMeasure.Of(MarkupWriter.Escape(element, dialect), unit)).Select(piece => MarkupWriter.Escape(piece, dialect))];

    // A fenced block is one, whatever empty lines it has.
    private static IEnumerable<string> ParagraphsOf(string markdown)
    {
        var paragraph = new StringBuilder();
        var isFenced = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            isFenced ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (line.Trim().Length == 0 && !isFenced)
            {
                if (paragraph.Length > 0)
                {
                    yield return paragraph.ToString();
                    paragraph.Clear();
                }

                continue;
            }

            paragraph.Append(line).Append('\n');
        }

        if (paragraph.Length > 0)
        {
            yield return paragraph.ToString();
        }
    }

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();
}
