namespace OmniBot.Nlu.Intents;

/// <summary>
/// The features that training saw, with their weights: sub-linear term frequency times smoothed inverse document frequency
/// (Salton and Buckley 1988, "Term-weighting approaches in automatic text retrieval"), word features and character features
/// each scaled to length 1.
/// </summary>
internal sealed class VectorSpace(HashIndex index, float[] inverseFrequencies)
{
    [ThreadStatic]
    private static int[]? s_numbers;

    public int Count => inverseFrequencies.Length;

    public ReadOnlySpan<float> InverseFrequencies => inverseFrequencies;

    public ulong[] Hashes() => index.ToArray();

    public static VectorSpace Build(IReadOnlyList<FeatureBag> bags)
    {
        var index = new HashIndex();
        var frequencies = new List<int>();
        var lastSeen = new List<int>();
        for (var row = 0; row < bags.Count; row++)
        {
            Count(bags[row].Words.Items, row);
            Count(bags[row].Pairs.Items, row);
            Count(bags[row].Pieces.Items, row);
        }

        var inverse = new float[index.Count];
        for (var i = 0; i < inverse.Length; i++)
        {
            inverse[i] = (float)(Math.Log((1.0 + bags.Count) / (1.0 + frequencies[i])) + 1);
        }

        return new VectorSpace(index, inverse);

        void Count(ReadOnlySpan<ulong> hashes, int row)
        {
            foreach (var hash in hashes)
            {
                var number = index.Add(hash);
                if (number == frequencies.Count)
                {
                    frequencies.Add(1);
                    lastSeen.Add(row);
                }
                else if (lastSeen[number] != row)
                {
                    frequencies[number]++;
                    lastSeen[number] = row;
                }
            }
        }
    }

    public SparseRows Project(IReadOnlyList<FeatureBag> bags)
    {
        var offsets = new int[bags.Count + 1];
        var features = new List<int>();
        var values = new List<float>();
        var vector = new SparseVector();
        for (var row = 0; row < bags.Count; row++)
        {
            Project(bags[row], vector);
            features.AddRange(vector.Features);
            values.AddRange(vector.Values);
            offsets[row + 1] = features.Count;
        }

        return new SparseRows(offsets, [.. features], [.. values]);
    }

    public void Project(FeatureBag bag, SparseVector vector)
    {
        vector.Clear();
        var (known, all) = (0f, 0f);
        for (var i = 0; i < bag.Words.Count; i++)
        {
            var weight = bag.Weights[i];
            all += weight;
            known += index.Find(bag.Words.Items[i]) >= 0 ? weight : 0;
        }

        vector.UnknownShare = all == 0 ? 1 : 1 - (known / all);
        AddGroup(bag.Words.Items, bag.Pairs.Items, vector);
        AddGroup(bag.Pieces.Items, default, vector);
    }

    private void AddGroup(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, SparseVector vector)
    {
        var numbers = s_numbers;
        if (numbers is null || numbers.Length < first.Length + second.Length)
        {
            s_numbers = numbers = new int[Math.Max(512, (first.Length + second.Length) * 2)];
        }

        var count = Find(second, numbers, Find(first, numbers, 0));
        var found = numbers.AsSpan(0, count);
        found.Sort();
        var start = vector.Count;
        var squares = 0f;
        for (var i = 0; i < count;)
        {
            var number = found[i];
            var times = 0;
            while (i < count && found[i] == number)
            {
                times++;
                i++;
            }

            var value = (times == 1 ? 1 : 1 + MathF.Log(times)) * inverseFrequencies[number];
            squares += value * value;
            vector.Add(number, value);
        }

        if (squares > 0)
        {
            var scale = 1 / MathF.Sqrt(squares);
            foreach (ref var value in vector.ValuesFrom(start))
            {
                value *= scale;
            }
        }
    }

    private int Find(ReadOnlySpan<ulong> hashes, int[] numbers, int count)
    {
        foreach (var hash in hashes)
        {
            var number = index.Find(hash);
            if (number >= 0)
            {
                numbers[count++] = number;
            }
        }

        return count;
    }
}
