namespace OmniBot.Nlu.Intents;

/// <summary>A seeded shuffle that stays the same on every runtime (SplitMix64, public domain, and Fisher–Yates).</summary>
internal struct Shuffle(int seed)
{
    private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15UL;

    public void Apply(Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() % (ulong)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
