namespace OmniBot.Channels.Fitting;

/// <summary>The name, numbers and addresses of a vCard as lines. Source: RFC 6350.</summary>
internal static class VCardText
{
    public static string Read(string card)
    {
        var lines = new List<string>();
        foreach (var line in card.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            var name = line[..colon].Split(';')[0];
            if (name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..].ToUpperInvariant() is "FN" or "TEL" or "EMAIL" or "ORG" or "URL")
            {
                lines.Add(line[(colon + 1)..].Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Trim());
            }
        }

        return string.Join("\n", lines);
    }
}
