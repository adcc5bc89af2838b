using System.Globalization;
using OmniBot.Dialogs.Choices;

namespace OmniBot.Dialogs.Answers;

/// <summary>Reads which choice an answer means.</summary>
internal static class ChoiceAnswer
{
    private static readonly Dictionary<string, int> s_ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = 0, ["second"] = 1, ["third"] = 2, ["fourth"] = 3, ["fifth"] = 4,
        ["erste"] = 0, ["ersten"] = 0, ["erster"] = 0, ["erstes"] = 0, ["zweite"] = 1, ["zweiten"] = 1, ["zweiter"] = 1, ["zweites"] = 1,
        ["dritte"] = 2, ["dritten"] = 2, ["dritter"] = 2, ["drittes"] = 2, ["vierte"] = 3, ["vierten"] = 3, ["fünfte"] = 4, ["fünften"] = 4,
        ["primero"] = 0, ["primera"] = 0, ["primer"] = 0, ["segundo"] = 1, ["segunda"] = 1, ["tercero"] = 2, ["tercera"] = 2, ["tercer"] = 2,
        ["cuarto"] = 3, ["cuarta"] = 3, ["quinto"] = 4, ["quinta"] = 4,
        ["premier"] = 0, ["première"] = 0, ["deuxième"] = 1, ["seconde"] = 1, ["troisième"] = 2, ["quatrième"] = 3, ["cinquième"] = 4,
    };

    /// <summary>The choice whose words stand in the answer, the most words first; or else the one whose place is named.</summary>
    public static FoundChoice? Read(string text, IList<Choice> choices, FindChoicesOptions? options, string locale)
    {
        options ??= new FindChoicesOptions();
        var answer = AnswerWords.Of(text);
        FoundChoice? best = null;
        var bestRank = 0;
        for (var i = 0; i < choices.Count; i++)
        {
            foreach (var name in NamesOf(choices[i], options))
            {
                // A whole answer beats a part of one, and more words beat fewer: "dark blue" is not "blue".
                var rank = RankOf(answer, text, name, options.AllowPartialMatches);
                if (rank > bestRank)
                {
                    bestRank = rank;
                    best = new FoundChoice { Value = choices[i].Value, Index = i, Synonym = name, Score = Math.Min(1f, rank / (float)Math.Max(1, answer.Length)) };
                }
            }
        }

        return best ?? ByPlace(text, answer, choices, options, locale);
    }

    private static int RankOf(string[] answer, string text, string name, bool partial)
    {
        if (string.Equals(text.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return int.MaxValue;
        }

        var words = AnswerWords.Of(name);
        if (AnswerWords.Find(answer, words) >= 0)
        {
            return words.Length;
        }

        return partial ? answer.Count(words.Contains) : 0;
    }

    private static IEnumerable<string> NamesOf(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue)
        {
            yield return choice.Value;
        }

        if (!options.NoAction && choice.Action?.Title is { Length: > 0 } title)
        {
            yield return title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }

    private static FoundChoice? ByPlace(string text, string[] answer, IList<Choice> choices, FindChoicesOptions options, string locale)
    {
        int? place = null;
        if (options.RecognizeNumbers
            && int.TryParse(OmniBot.Dialogs.TextRecognition.NumberRecognizer.FirstWritten(text, locale), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            place = number - 1;
        }

        if (place is null && options.RecognizeOrdinals)
        {
            foreach (var word in answer)
            {
                if (s_ordinals.TryGetValue(word, out var ordinal))
                {
                    place = ordinal;
                    break;
                }
            }
        }

        return place is { } index && index >= 0 && index < choices.Count
            ? new FoundChoice { Value = choices[index].Value, Index = index, Score = 1 }
            : null;
    }
}
