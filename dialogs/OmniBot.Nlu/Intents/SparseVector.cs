namespace OmniBot.Nlu.Intents;

/// <summary>One utterance as features with values, reused between utterances.</summary>
internal sealed class SparseVector
{
    private int[] _features = new int[256];
    private float[] _values = new float[256];

    public int Count { get; private set; }

    /// <summary>Share of the topic words that training never saw, 0 to 1. 1 for a text without words.</summary>
    public float UnknownShare { get; set; }

    public ReadOnlySpan<int> Features => _features.AsSpan(0, Count);

    public ReadOnlySpan<float> Values => _values.AsSpan(0, Count);

    public Span<float> ValuesFrom(int start) => _values.AsSpan(start, Count - start);

    public void Clear() => Count = 0;

    public void Add(int feature, float value)
    {
        if (Count == _features.Length)
        {
            Array.Resize(ref _features, Count * 2);
            Array.Resize(ref _values, Count * 2);
        }

        _features[Count] = feature;
        _values[Count++] = value;
    }
}
