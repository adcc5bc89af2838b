using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OmniBot.Core.Recognition;
using OmniBot.Nlu.Text;

namespace OmniBot.Nlu.Entities;

/// <summary>Finds order numbers by configured patterns; the normalised value is in capitals.</summary>
public sealed class OrderNumberRecognizer : IEntityRecognizer
{
    private const double ContextScore = 0.9;

    private readonly List<(Regex Regex, HashSet<string> Context)> _patterns;

    /// <exception cref="ArgumentException">An expression is not a regular expression.</exception>
    public OrderNumberRecognizer(OrderNumberOptions? options = null) =>
        _patterns = (options ?? new OrderNumberOptions()).Patterns
            .Select(pattern => (EntityPattern.Create(pattern.Expression), pattern.ContextWords.ToHashSet(StringComparer.OrdinalIgnoreCase)))
            .ToList();

    public IReadOnlyList<RecognizedEntity> Recognize(string text, string locale, DateTimeOffset reference)
    {
        var found = new List<RecognizedEntity>();
        var words = WordTokenizer.Split(text).Select(word => text[word.Start..word.End]).ToArray();
        foreach (var (regex, context) in _patterns)
        {
            if (context.Count > 0 && !words.Any(context.Contains))
            {
                continue;
            }

            foreach (var (start, end) in EntityPattern.Places(regex, text))
            {
                if (IsBorder(text, start - 1) && IsBorder(text, end) && !found.Exists(other => other.Start < end && start < other.End))
                {
                    found.Add(new RecognizedEntity(
                        EntityTypes.OrderNumber, text[start..end], start, end, JsonValue.Create(text[start..end].ToUpperInvariant()),
                        context.Count > 0 ? ContextScore : 1));
                }
            }
        }

        return [.. found.OrderBy(entity => entity.Start)];
    }

    private static bool IsBorder(string text, int place) =>
        place < 0 || place >= text.Length || !(char.IsLetterOrDigit(text[place]) || text[place] is '_' or '@' or '+');
}
