using System.Text;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Fitting;

/// <summary>Lengths as vendors count them.</summary>
internal static class TextMeasure
{
    public static int Of(ReadOnlySpan<char> text, LengthUnit unit)
    {
        switch (unit)
        {
            case LengthUnit.Utf8:
                return Encoding.UTF8.GetByteCount(text);
            case LengthUnit.CodePoint:
                var count = 0;
                foreach (var _ in text.EnumerateRunes())
                {
                    count++;
                }

                return count;
            default:
                return text.Length;
        }
    }

    /// <summary>Cuts a text that is too long, with an ellipsis at its end, between characters as people see them.</summary>
    public static string Cut(string text, int max, LengthUnit unit)
    {
        if (Of(text, unit) <= max)
        {
            return text;
        }

        var room = max - Of("…", unit);
        var at = 0;
        while (at < text.Length)
        {
            var next = System.Globalization.StringInfo.GetNextTextElementLength(text.AsSpan(at));
            if (Of(text.AsSpan(0, at + next), unit) > room)
            {
                break;
            }

            at += next;
        }

        return $"{text[..at].TrimEnd()}…";
    }
}
