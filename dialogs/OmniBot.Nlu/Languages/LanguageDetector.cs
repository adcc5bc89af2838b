using OmniBot.Nlu.Text;

namespace OmniBot.Nlu.Languages;

/// <summary>
/// Tells the language of a chat message among configured ones, by the words that it knows and by sequences of three letters.
/// Says nothing rather than guess: numbers, addresses, names and words that are the same everywhere do not tell.
/// </summary>
public sealed class LanguageDetector
{
    /// <summary>What a known word counts, as a logarithm of odds.</summary>
    private const double KnownWord = 3.5;

    /// <summary>How far letters count against known words; neighbouring letters are not independent.</summary>
    private const double LetterWeight = 0.35;

    private const double LowestConfidence = 0.75;

    /// <summary>Without a known word, letters alone tell only from this many words on.</summary>
    private const int FewestUnknownWords = 3;

    private static readonly HashSet<string> Neutral = new(StringComparer.Ordinal)
    {
        "ok", "okay", "oki", "ja", "no", "si", "hm", "hmm", "lol", "haha", "stop", "status", "help", "info", "chat", "bot", "start", "login", "email", "online", "super", "a", "o",
    };

    private static readonly Lazy<Dictionary<string, LanguageProfile>> Profiles = new(() =>
    {
        var chatWords = WordLists.Load("OmniBot.Nlu.Languages.chat-words.txt");
        return FunctionWords.Languages.ToDictionary(
            language => language, language => new LanguageProfile(language, FunctionWords.Of(language), chatWords[language]), StringComparer.Ordinal);
    });

    private readonly LanguageProfile[] _profiles;

    /// <param name="languages">The languages to choose from, as codes such as <c>de</c> or <c>de-AT</c>.</param>
    /// <exception cref="ArgumentException">A language is not known.</exception>
    public LanguageDetector(IEnumerable<string> languages) =>
        _profiles = languages.Select(language => language.Split('-', '_')[0].ToLowerInvariant()).Distinct().Select(language =>
            Profiles.Value.TryGetValue(language, out var profile)
                ? profile
                : throw new ArgumentException($"There is no profile for the language '{language}'.", nameof(languages))).ToArray();

    /// <summary>All languages that can be told apart.</summary>
    public static IReadOnlyCollection<string> Supported => Profiles.Value.Keys;

    /// <summary>The language of a text, or undecided.</summary>
    public LanguageGuess Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_profiles.Length == 0)
        {
            return default;
        }

        var scores = new double[_profiles.Length];
        var (known, unknown) = (0, 0);
        foreach (var (word, isName) in Words(text))
        {
            var isKnown = Array.Exists(_profiles, profile => profile.Words.Contains(word));
            if (isKnown)
            {
                known++;
            }
            else if (isName)
            {
                continue;
            }
            else
            {
                unknown++;
            }

            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += (LetterWeight * _profiles[i].LogProbability(word)) + (_profiles[i].Words.Contains(word) ? KnownWord : 0);
            }
        }

        return known > 0 || unknown >= FewestUnknownWords ? Decide(scores) : default;
    }

    private LanguageGuess Decide(double[] scores)
    {
        var best = Array.IndexOf(scores, scores.Max());
        var confidence = 1 / scores.Sum(score => Math.Exp(score - scores[best]));
        return confidence >= LowestConfidence || _profiles.Length == 1 ? new LanguageGuess(_profiles[best].Language, confidence) : default;
    }

    /// <summary>Words of letters only, outside of addresses and links; a capital after the first word may mark a name.</summary>
    private static IEnumerable<(string Word, bool IsName)> Words(string text)
    {
        var places = WordTokenizer.Split(text);
        for (var i = 0; i < places.Count; i++)
        {
            var (start, end) = (places[i].Start, places[i].End);
            var word = text[start..end];
            if (!word.All(c => char.IsLetter(c) || WordTokenizer.IsApostrophe(c)) || IsInAddress(text, start, end))
            {
                continue;
            }

            var lower = word.ToLowerInvariant().Replace('\u2019', '\'');
            if (!Neutral.Contains(lower))
            {
                yield return (lower, char.IsUpper(word[0]));
            }
        }
    }

    private static bool IsInAddress(string text, int start, int end)
    {
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var whole = text.AsSpan(start, end - start);
        return whole.Contains('@') || whole.Contains("://", StringComparison.Ordinal) || whole.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || whole.IndexOfAnyInRange('0', '9') >= 0;
    }
}
