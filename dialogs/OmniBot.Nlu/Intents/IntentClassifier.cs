namespace OmniBot.Nlu.Intents;

/// <summary>The trained part of a model before calibration: feature space, weights, and the utterances by class.</summary>
/// <param name="Space">The features.</param>
/// <param name="Weights">The weights.</param>
/// <param name="Rows">Training utterances ordered by class.</param>
/// <param name="ClassOffsets">Rows of class k are from ClassOffsets[k] to ClassOffsets[k + 1].</param>
/// <param name="NoneClass">Number of the None class, or -1 when nothing was trained for it.</param>
internal sealed record IntentClassifier(VectorSpace Space, LinearWeights Weights, SparseRows Rows, int[] ClassOffsets, int NoneClass)
{
    public int Classes => Weights.Classes;

    public static IntentClassifier Train(
        IReadOnlyList<FeatureBag> bags, int[] labels, int classes, int noneClass, TrainingOptions options, int threads)
    {
        var order = Enumerable.Range(0, bags.Count).OrderBy(row => labels[row]).ToArray();
        var orderedBags = Array.ConvertAll(order, row => bags[row]);
        var orderedLabels = Array.ConvertAll(order, row => labels[row]);
        var space = VectorSpace.Build(orderedBags);
        var rows = space.Project(orderedBags);
        var weights = SupportVectorTrainer.Train(rows, space.Count, orderedLabels, classes, options.Cost, options.Seed, threads);
        var offsets = new int[classes + 1];
        foreach (var label in orderedLabels)
        {
            offsets[label + 1]++;
        }

        for (var k = 0; k < classes; k++)
        {
            offsets[k + 1] += offsets[k];
        }

        return new IntentClassifier(space, weights, rows, offsets, noneClass);
    }

    /// <summary>Writes decision values to the scratch and gives the best class that is not None, with the evidence for it.</summary>
    public (int Top, float Evidence) Decide(FeatureBag bag, PredictionScratch scratch, Span<float> margins)
    {
        var vector = scratch.Vector;
        Space.Project(bag, vector);
        Weights.Decide(vector.Features, vector.Values, margins);
        var top = -1;
        for (var k = 0; k < Classes; k++)
        {
            if (k != NoneClass && (top < 0 || margins[k] > margins[top]))
            {
                top = k;
            }
        }

        var cosine = top < 0 ? 0 : NearestCosine(vector, top, scratch.Dense(Space.Count));
        return (top, NoneCalibration.Evidence(top < 0 ? -1 : margins[top], cosine, vector.UnknownShare));
    }

    /// <summary>Cosine between the vector and the nearest training utterance of a class.</summary>
    public float NearestCosine(SparseVector vector, int classNumber, Span<float> dense)
    {
        var squares = 0f;
        for (var i = 0; i < vector.Count; i++)
        {
            dense[vector.Features[i]] = vector.Values[i];
            squares += vector.Values[i] * vector.Values[i];
        }

        var best = 0f;
        for (var row = ClassOffsets[classNumber]; row < ClassOffsets[classNumber + 1]; row++)
        {
            var features = Rows.FeaturesOf(row);
            var values = Rows.ValuesOf(row);
            var (dot, rowSquares) = (0f, 0f);
            for (var i = 0; i < features.Length && i < values.Length; i++)
            {
                dot += dense[features[i]] * values[i];
                rowSquares += values[i] * values[i];
            }

            best = Math.Max(best, dot / MathF.Sqrt(Math.Max(1e-9f, rowSquares * squares)));
        }

        foreach (var feature in vector.Features)
        {
            dense[feature] = 0;
        }

        return best;
    }
}
