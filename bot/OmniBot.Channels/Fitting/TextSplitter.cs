using System.Globalization;

namespace OmniBot.Channels.Fitting;

/// <summary>Splits long texts where people would: between lines, sentences, words, and never inside a character.</summary>
internal static class TextSplitter
{
    /// <summary>Pieces that measure at most <paramref name="max"/>. Joined, they differ from the text in white space only.</summary>
    /// <param name="text">The text.</param>
    /// <param name="max">Greatest measure of a piece; a single character that measures more is a piece of its own.</param>
    /// <param name="measure">Measures a character as people see it. The measures of a piece's characters add up.</param>
    public static IReadOnlyList<string> Split(string text, int max, Func<string, int> measure)
    {
        var pieces = new List<string>();
        var start = 0;
        var at = 0;
        var size = 0;
        (int At, int Size) line = default, sentence = default, word = default;
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            var cost = measure(text.Substring(at, length));
            if (size + cost > max && at > start)
            {
                var cut = Best(start, at, line, sentence, word);
                Add(pieces, text[start..cut.At]);
                start = cut.At;
                size -= cut.At == at ? size : cut.Size;
                line = sentence = word = default;
                continue;
            }

            at += length;
            size += cost;
            var last = text[at - 1];
            if (last is '\n')
            {
                line = (at, size);
            }
            else if (char.IsWhiteSpace(last))
            {
                word = (at, size);
                if (at - 2 >= start && IsSentenceEnd(text[at - 2]))
                {
                    sentence = (at, size);
                }
            }
            else if (last is '。' or '！' or '？')
            {
                sentence = (at, size);
            }
        }

        Add(pieces, text[start..]);
        return pieces;
    }

    private static bool IsSentenceEnd(char character) => character is '.' or '!' or '?' or '…' or ':' or ';';

    // A break that leaves less than a third of the piece is worse than one of a lower kind further on.
    private static (int At, int Size) Best(int start, int end, params ReadOnlySpan<(int At, int Size)> breaks)
    {
        foreach (var candidate in breaks)
        {
            if (candidate.At - start > (end - start) / 3)
            {
                return candidate;
            }
        }

        return (end, 0);
    }

    private static void Add(List<string> pieces, string piece)
    {
        if (piece.Trim() is { Length: > 0 } trimmed)
        {
            pieces.Add(trimmed);
        }
    }
}
