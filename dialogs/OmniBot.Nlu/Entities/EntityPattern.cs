using System.Text.RegularExpressions;

namespace OmniBot.Nlu.Entities;

/// <summary>
/// Makes regular expressions safe for users' texts: in linear time where the expression allows it, otherwise with a time limit.
/// </summary>
internal static class EntityPattern
{
    /// <summary>Longest time for one expression on one utterance.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    public static Regex Create(string expression)
    {
        const RegexOptions options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
        try
        {
            return new Regex(expression, options | RegexOptions.NonBacktracking, Limit);
        }
        catch (NotSupportedException)
        {
            // look-around and back-references
            return new Regex(expression, options, Limit);
        }
    }

    /// <summary>The places of all matches that are not empty; those found so far when time runs out.</summary>
    public static IReadOnlyList<(int Start, int End)> Places(Regex regex, string text)
    {
        var places = new List<(int, int)>();
        try
        {
            foreach (var match in regex.EnumerateMatches(text))
            {
                if (match.Length > 0)
                {
                    places.Add((match.Index, match.Index + match.Length));
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            return places;
        }

        return places;
    }
}
