namespace OmniBot.Nlu.Languages;

/// <summary>How probable letter sequences and words are in a language, learnt from its word lists.</summary>
internal sealed class LanguageProfile
{
    private const double Smoothing = 0.3;
    private const int Alphabet = 40;

    private readonly Dictionary<(char, char), int> _pairs = [];
    private readonly Dictionary<(char, char, char), int> _triples = [];

    public LanguageProfile(string language, IReadOnlyList<string> functionWords, IReadOnlyList<string> chatWords)
    {
        Language = language;
        Words = [.. functionWords, .. chatWords];
        foreach (var word in Words)
        {
            var padded = $" {word} ";
            for (var i = 0; i + 2 < padded.Length; i++)
            {
                _pairs[(padded[i], padded[i + 1])] = _pairs.GetValueOrDefault((padded[i], padded[i + 1])) + 1;
                _triples[(padded[i], padded[i + 1], padded[i + 2])] = _triples.GetValueOrDefault((padded[i], padded[i + 1], padded[i + 2])) + 1;
            }
        }
    }

    public string Language { get; }

    public HashSet<string> Words { get; }

    /// <summary>Logarithm of the probability of a lower-case word's letters, each given the two before it.</summary>
    public double LogProbability(string word)
    {
        var padded = $" {word} ";
        double sum = 0;
        for (var i = 0; i + 2 < padded.Length; i++)
        {
            var triple = _triples.GetValueOrDefault((padded[i], padded[i + 1], padded[i + 2]));
            var pair = _pairs.GetValueOrDefault((padded[i], padded[i + 1]));
            sum += Math.Log((triple + Smoothing) / (pair + (Smoothing * Alphabet)));
        }

        return sum;
    }
}
