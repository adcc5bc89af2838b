using System.Text.Json.Nodes;
using OmniBot.Core.Recognition;
using OmniBot.Nlu.Text;

namespace OmniBot.Nlu.Entities;

/// <summary>
/// Finds the values of a list by their words, without regard to case; a word of 5 letters or more may have one typing error.
/// The longest match wins, an exact one before one with an error.
/// </summary>
public sealed class ListEntityRecognizer : IEntityRecognizer
{
    private const int ShortestFuzzyWord = 5;
    private const double FuzzyScore = 0.8;

    private readonly string _type;
    private readonly List<Phrase> _phrases = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public ListEntityRecognizer(string type, IEnumerable<ListValue> values)
    {
        _type = type;
        foreach (var value in values)
        {
            foreach (var text in value.Synonyms.Prepend(value.Value).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                var words = WordTokenizer.Split(text).Select(word => Fold(text, word)).ToArray();
                if (words.Length > 0)
                {
                    _phrases.Add(new Phrase(value.Value, text, words, text.Any(HasNoSpaces)));
                    _words.UnionWith(words);
                }
            }
        }
    }

    public IReadOnlyList<RecognizedEntity> Recognize(string text, string locale, DateTimeOffset reference)
    {
        var places = WordTokenizer.Split(text);
        var words = places.Select(word => Fold(text, word)).ToArray();
        var found = new List<RecognizedEntity>();
        foreach (var phrase in _phrases)
        {
            if (phrase.IsUnspaced)
            {
                FindUnspaced(text, phrase, found);
                continue;
            }

            for (var first = 0; first + phrase.Words.Length <= words.Length; first++)
            {
                if (Match(words.AsSpan(first, phrase.Words.Length), phrase.Words) is { } score)
                {
                    found.Add(Entity(text, phrase, places[first].Start, places[first + phrase.Words.Length - 1].End, score));
                }
            }
        }

        return Best(found);
    }

    private double? Match(ReadOnlySpan<string> words, string[] phrase)
    {
        var score = 1.0;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (words[i] == phrase[i])
            {
                continue;
            }

            // a word that the list knows is no typing error of another
            if (phrase[i].Length < ShortestFuzzyWord || words[i].Length < ShortestFuzzyWord - 1 || _words.Contains(words[i])
                || !phrase[i].All(char.IsLetter) || !EditDistance.IsAtMostOne(words[i], phrase[i]))
            {
                return null;
            }

            score = FuzzyScore;
        }

        return score;
    }

    private void FindUnspaced(string text, Phrase phrase, List<RecognizedEntity> found)
    {
        for (var start = 0; (start = text.IndexOf(phrase.Text, start, StringComparison.OrdinalIgnoreCase)) >= 0; start += phrase.Text.Length)
        {
            found.Add(Entity(text, phrase, start, start + phrase.Text.Length, 1));
        }
    }

    private RecognizedEntity Entity(string text, Phrase phrase, int start, int end, double score) =>
        new(_type, text[start..end], start, end, new JsonArray(JsonValue.Create(phrase.Value)), score);

    private static RecognizedEntity[] Best(List<RecognizedEntity> found)
    {
        var kept = new List<RecognizedEntity>();
        foreach (var entity in found.OrderByDescending(entity => entity.Score).ThenByDescending(entity => entity.End - entity.Start))
        {
            if (!kept.Exists(other => other.Start < entity.End && entity.Start < other.End))
            {
                kept.Add(entity);
            }
        }

        return [.. kept.OrderBy(entity => entity.Start)];
    }

    private static string Fold(string text, Word word) => text[word.Start..word.End].ToLowerInvariant();

    /// <summary>Whether a character belongs to a script that writes without spaces: Thai, Chinese, Japanese.</summary>
    private static bool HasNoSpaces(char c) => c is (>= '\u0E00' and <= '\u0E7F') or (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private sealed record Phrase(string Value, string Text, string[] Words, bool IsUnspaced);
}
