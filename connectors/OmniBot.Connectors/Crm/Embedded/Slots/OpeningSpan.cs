using System.Globalization;

namespace OmniBot.Connectors.Crm.Embedded.Slots;

/// <summary>A span of a day, as times since its midnight on the clock at the wall.</summary>
/// <param name="From">0:00 or later.</param>
/// <param name="To">Later than <paramref name="From"/>, at most 24:00.</param>
internal readonly record struct OpeningSpan(TimeSpan From, TimeSpan To)
{
    /// <summary>Reads spans such as <c>09:00-12:00, 13:00-17:00</c>, which must ascend and not overlap; an empty text has none.</summary>
    public static bool TryParseAll(string? text, out IReadOnlyList<OpeningSpan> spans)
    {
        var all = new List<OpeningSpan>();
        spans = all;
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length != 2 || !TryParseTime(ends[0], out var from) || !TryParseTime(ends[1], out var to)
                || to <= from || (all.Count > 0 && from < all[^1].To))
            {
                spans = [];
                return false;
            }

            all.Add(new OpeningSpan(from, to));
        }

        return true;
    }

    private static bool TryParseTime(string text, out TimeSpan time)
    {
        if (text == "24:00")
        {
            time = TimeSpan.FromDays(1);
            return true;
        }

        return TimeSpan.TryParseExact(text, @"h\:mm", CultureInfo.InvariantCulture, out time);
    }
}
