namespace OmniBot.Nlu.Intents;

/// <summary>Sparse rows one behind the other: row i has the features and values from Offsets[i] to Offsets[i + 1].</summary>
internal sealed record SparseRows(int[] Offsets, int[] Features, float[] Values)
{
    public int Count => Offsets.Length - 1;

    public ReadOnlySpan<int> FeaturesOf(int row) => Features.AsSpan(Offsets[row], Offsets[row + 1] - Offsets[row]);

    public ReadOnlySpan<float> ValuesOf(int row) => Values.AsSpan(Offsets[row], Offsets[row + 1] - Offsets[row]);
}
