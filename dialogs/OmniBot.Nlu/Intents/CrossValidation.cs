namespace OmniBot.Nlu.Intents;

/// <summary>Asks, for each utterance, a model that was trained without it.</summary>
internal static class CrossValidation
{
    public static IReadOnlyList<CalibrationSample> Run(
        IReadOnlyList<FeatureBag> bags, int[] labels, int classes, int noneClass, TrainingOptions options)
    {
        var folds = options.Folds > 0 ? options.Folds : bags.Count <= 200 ? 10 : bags.Count <= 5000 ? 5 : 3;
        var foldOf = Split(labels, folds, options.Seed);
        var samples = new CalibrationSample?[bags.Count];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism }, fold =>
        {
            var train = Enumerable.Range(0, bags.Count).Where(row => foldOf[row] != fold).ToArray();
            if (train.Length == 0 || train.Length == bags.Count)
            {
                return;
            }

            var classifier = IntentClassifier.Train(
                Array.ConvertAll(train, row => bags[row]), Array.ConvertAll(train, row => labels[row]), classes, noneClass, options, 1);
            var scratch = PredictionScratch.ForThread;
            var margins = new float[classifier.Weights.Width];
            for (var row = 0; row < bags.Count; row++)
            {
                if (foldOf[row] == fold)
                {
                    var (top, evidence) = classifier.Decide(bags[row], scratch, margins);
                    samples[row] = new CalibrationSample(labels[row], margins[..classes], evidence, top);
                }
            }
        });
        return samples.OfType<CalibrationSample>().ToArray();
    }

    /// <summary>Deals each class's shuffled utterances to the folds in turn, so that every fold has its share of every class.</summary>
    private static int[] Split(int[] labels, int folds, int seed)
    {
        var order = Enumerable.Range(0, labels.Length).ToArray();
        var shuffle = new Shuffle(seed + 17);
        shuffle.Apply(order);
        var foldOf = new int[labels.Length];
        var next = 0;
        foreach (var row in order.OrderBy(row => labels[row]))
        {
            foldOf[row] = next++ % folds;
        }

        return foldOf;
    }
}
