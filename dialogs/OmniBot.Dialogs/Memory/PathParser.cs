using System.Globalization;

namespace OmniBot.Dialogs.Memory;

/// <summary>Splits paths such as <c>dialog.items[0].name</c>, <c>user['first name']</c> and <c>dialog.items[dialog.index]</c>.</summary>
internal static class PathParser
{
    /// <returns>False when the path is not well formed.</returns>
    public static bool TryParse(string path, List<PathSegment> segments)
    {
        var at = 0;
        while (at < path.Length)
        {
            if (path[at] == '[')
            {
                var end = EndOfBracket(path, at);
                if (end < 0 || !TryReadBracket(path[(at + 1)..end].Trim(), segments))
                {
                    return false;
                }

                at = end + 1;
                if (at < path.Length && path[at] == '.')
                {
                    at++;
                }

                continue;
            }

            var next = path.AsSpan(at).IndexOfAny('.', '[');
            next = next < 0 ? path.Length : next + at;
            if (next == at)
            {
                return false;
            }

            segments.Add(new PathSegment(path[at..next].Trim(), 0, null));
            at = next < path.Length && path[next] == '.' ? next + 1 : next;
            if (at == path.Length && path[^1] == '.')
            {
                return false;
            }
        }

        return segments.Count > 0;
    }

    private static bool TryReadBracket(string inside, List<PathSegment> segments)
    {
        if (int.TryParse(inside, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index))
        {
            segments.Add(new PathSegment(null, index, null));
            return true;
        }

        if (inside.Length >= 2 && inside[0] is '\'' or '"' && inside[^1] == inside[0])
        {
            segments.Add(new PathSegment(inside[1..^1].Replace("\\" + inside[0], inside[..1], StringComparison.Ordinal), 0, null));
            return true;
        }

        if (inside.Length > 0)
        {
            segments.Add(new PathSegment(null, 0, inside));
            return true;
        }

        return false;
    }

    private static int EndOfBracket(string path, int start)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = start; i < path.Length; i++)
        {
            var letter = path[i];
            if (quote != '\0')
            {
                if (letter == quote && path[i - 1] != '\\')
                {
                    quote = '\0';
                }
            }
            else if (letter is '\'' or '"')
            {
                quote = letter;
            }
            else if (letter == '[')
            {
                depth++;
            }
            else if (letter == ']' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
