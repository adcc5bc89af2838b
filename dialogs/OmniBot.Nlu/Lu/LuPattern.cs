using System.Text;

namespace OmniBot.Nlu.Lu;

/// <summary>Spells out patterns such as <c>(show|tell) me [please] {city}</c> as utterances to train on.</summary>
internal static class LuPattern
{
    /// <summary>More variants of one pattern would outweigh the other utterances of its intent.</summary>
    private const int MostVariants = 16;

    public static IReadOnlyList<string> Expand(string pattern, IReadOnlyDictionary<string, string[]> lists)
    {
        var position = 0;
        return Alternatives(pattern, ref position, '\0', lists, 0).Select(Tidy).Distinct(StringComparer.Ordinal).Take(MostVariants).ToArray();
    }

    private static List<string> Alternatives(string pattern, ref int position, char closing, IReadOnlyDictionary<string, string[]> lists, int depth)
    {
        var all = new List<string>();
        var current = new List<string> { "" };
        while (position < pattern.Length && pattern[position] != closing)
        {
            var c = pattern[position++];
            List<string> next;
            if (c == '\\' && position < pattern.Length)
            {
                next = [pattern[position++].ToString()];
            }
            else if (c == '|' && closing != '\0')
            {
                all.AddRange(current);
                current = [""];
                continue;
            }
            else if (c is '(' or '[' && depth < 16)
            {
                next = Alternatives(pattern, ref position, c == '(' ? ')' : ']', lists, depth + 1);
                position = Math.Min(pattern.Length, position + 1);
                if (c == '[')
                {
                    next.Add("");
                }
            }
            else if (c == '{')
            {
                next = Entity(pattern, ref position, lists);
            }
            else
            {
                next = [c.ToString()];
            }

            current = current.SelectMany(_ => next, (left, right) => left + right).Take(MostVariants).ToList();
        }

        all.AddRange(current);
        return all.Take(MostVariants).ToList();
    }

    /// <summary>The first values of a list entity; nothing for other entities, whose words don't tell intents apart.</summary>
    private static List<string> Entity(string pattern, ref int position, IReadOnlyDictionary<string, string[]> lists)
    {
        var end = pattern.IndexOf('}', position);
        end = end < 0 ? pattern.Length : end;
        var name = pattern[position..end];
        position = Math.Min(pattern.Length, end + 1);
        if (name.Split('=', 2) is [_, var value])
        {
            return [value.Trim()];
        }

        return lists.TryGetValue(name.TrimStart('@').Split(':')[0].Trim(), out var values) ? [.. values.Take(3)] : [""];
    }

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder();
        foreach (var c in text)
        {
            if (c != ' ' || (tidy.Length > 0 && tidy[^1] != ' '))
            {
                tidy.Append(c);
            }
        }

        return tidy.ToString().Trim();
    }
}
