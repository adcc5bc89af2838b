using OmniBot.Nlu.Text;

namespace OmniBot.Nlu.Intents;

/// <summary>
/// The hashed features of an utterance: words and word pairs, and pieces of 2 to 5 characters inside the words' borders.
/// Reused between utterances, so it allocates only while it grows.
/// </summary>
internal sealed class FeatureBag
{
    private const ulong WordSeed = 0x9E3779B97F4A7C15;
    private const ulong PairSeed = 0xC2B2AE3D27D4EB4F;
    private const ulong PieceSeed = 0x165667B19E3779F9;
    private const float LightWord = 0.25f;
    private const int ShortestPiece = 2;
    private const int LongestPiece = 5;

    /// <summary>Longer words are cut, so that a pasted document costs linear time and little memory.</summary>
    private const int LongestWord = 64;

    private char[] _padded = new char[LongestWord + 2];

    /// <summary>One hash for each word, in order.</summary>
    public HashList Words { get; } = new();

    /// <summary>How much the word of the same place says about the topic: little for "the", "und" and numbers.</summary>
    public List<float> Weights { get; } = [];

    /// <summary>One hash for each pair of neighbouring words.</summary>
    public HashList Pairs { get; } = new();

    /// <summary>One hash for each piece of a word.</summary>
    public HashList Pieces { get; } = new();

    public void Read(ReadOnlySpan<char> text)
    {
        Words.Clear();
        Pairs.Clear();
        Pieces.Clear();
        Weights.Clear();
        var position = 0;
        var previous = 0UL;
        while (WordTokenizer.TryNext(text, ref position, out var word, out var isSymbol))
        {
            var length = Fold(text.Slice(word.Start, Math.Min(word.Length, LongestWord)));
            if (!isSymbol)
            {
                var folded = _padded.AsSpan(1, length);
                var hash = Hash(folded[..LightStem.Length(folded)], WordSeed);
                Words.Add(hash);
                Weights.Add(FunctionWords.Contains(folded) || HasDigit(folded) ? LightWord : 1);
                if (previous != 0)
                {
                    Pairs.Add(Mix(previous, hash));
                }

                previous = hash;
            }

            AddPieces(length);
        }
    }

    private static bool HasDigit(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private int Fold(ReadOnlySpan<char> word)
    {
        _padded[0] = ' ';
        for (var i = 0; i < word.Length; i++)
        {
            _padded[i + 1] = WordTokenizer.IsApostrophe(word[i]) ? '\'' : char.ToLowerInvariant(word[i]);
        }

        _padded[word.Length + 1] = ' ';
        return word.Length;
    }

    private void AddPieces(int length)
    {
        var padded = _padded.AsSpan(0, length + 2);
        for (var start = 0; start < padded.Length - 1; start++)
        {
            var hash = PieceSeed;
            var longest = Math.Min(LongestPiece, padded.Length - start);
            for (var size = 1; size <= longest; size++)
            {
                hash = Step(hash, padded[start + size - 1]);
                if (size >= ShortestPiece)
                {
                    Pieces.Add(Finish(hash));
                }
            }
        }
    }

    private static ulong Hash(ReadOnlySpan<char> text, ulong seed)
    {
        foreach (var c in text)
        {
            seed = Step(seed, c);
        }

        return Finish(seed);
    }

    private static ulong Mix(ulong left, ulong right) => Finish(Step(Step(PairSeed ^ left, (char)31) + right, (char)7));

    private static ulong Step(ulong hash, char c) => (hash ^ c) * 0x100000001B3UL + 0x9E37UL;

    /// <summary>Spreads the bits (the 64-bit finaliser of MurmurHash3, public domain). Never 0, which marks an empty place.</summary>
    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCDUL;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53UL;
        hash ^= hash >> 33;
        return hash == 0 ? 1 : hash;
    }
}
