namespace OmniBot.Desk.Admin;

/// <summary>Limits by channel as a line of text: <c>voice=1, webchat=3</c>.</summary>
internal static class LimitsText
{
    public static string Write(IReadOnlyDictionary<string, int> limits) => string.Join(", ", limits.OrderBy(limit => limit.Key).Select(limit => $"{limit.Key}={limit.Value}"));

    /// <returns>The limits, or the part that is none.</returns>
    public static (IReadOnlyDictionary<string, int> Limits, string? Wrong) Read(string text)
    {
        var limits = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = part.Split('=', StringSplitOptions.TrimEntries);
            if (pieces is not [{ Length: > 0 } channel, var number] || !int.TryParse(number, out var limit) || limit < 0)
            {
                return (limits, part);
            }

            limits[channel] = limit;
        }

        return (limits, null);
    }
}
