namespace OmniBot.Nlu.Intents;

/// <summary>Trains intent models.</summary>
public static class IntentModelTrainer
{
    /// <summary>Name of the intent of everything off topic; it may have utterances of its own.</summary>
    public const string None = "None";

    /// <summary>A background utterance that is this near to one of the bot's own is on topic there and is left out.</summary>
    private const float OnTopicCosine = 0.4f;

    /// <summary>
    /// Trains a linear model on words and pieces of words and calibrates its scores by cross-validation. Equal utterances in
    /// equal order with equal options give an equal model, whatever the number of threads.
    /// </summary>
    /// <exception cref="ArgumentException">No utterance has an intent other than None, or an option is out of range.</exception>
    public static IntentModel Train(IEnumerable<LabelledUtterance> utterances, TrainingOptions? options = null)
    {
        options ??= new TrainingOptions();
        Check(options);
        var distinct = utterances.Where(utterance => !string.IsNullOrWhiteSpace(utterance.Text)).Distinct().ToArray();
        var intents = distinct.Select(utterance => utterance.Intent).Where(intent => !IsNone(intent))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (intents.Count == 0)
        {
            throw new ArgumentException("There is no utterance of an intent other than None to train on.", nameof(utterances));
        }

        var numbers = intents.Select((intent, number) => (intent, number))
            .ToDictionary(pair => pair.intent, pair => pair.number, StringComparer.Ordinal);
        var bags = new List<FeatureBag>();
        var labels = new List<int>();
        foreach (var utterance in distinct)
        {
            bags.Add(Read(utterance.Text));
            labels.Add(IsNone(utterance.Intent) ? intents.Count : numbers[utterance.Intent]);
        }

        if (options.UseBackground)
        {
            foreach (var bag in OffTopic(bags))
            {
                bags.Add(bag);
                labels.Add(intents.Count);
            }
        }

        var hasNone = labels.Contains(intents.Count);
        var noneClass = hasNone ? intents.Count : -1;
        var classes = intents.Count + (hasNone ? 1 : 0);
        var threads = options.MaxDegreeOfParallelism;
        var labelArray = labels.ToArray();
        var samples = CrossValidation.Run(bags, labelArray, classes, noneClass, options);
        var classifier = IntentClassifier.Train(bags, labelArray, classes, noneClass, options, threads);
        var calibration = Calibrator.Fit(samples, noneClass, options);
        return new IntentModel([.. intents], classifier, calibration);
    }

    internal static bool IsNone(string intent) => intent.Equals(None, StringComparison.OrdinalIgnoreCase);

    internal static FeatureBag Read(string text)
    {
        var bag = new FeatureBag();
        bag.Read(text);
        return bag;
    }

    private static List<FeatureBag> OffTopic(List<FeatureBag> own)
    {
        var space = VectorSpace.Build(own);
        var all = new IntentClassifier(space, new LinearWeights(0, 1), space.Project(own), [0, own.Count], -1);
        var dense = new float[space.Count];
        var vector = new SparseVector();
        var kept = new List<FeatureBag>();
        foreach (var text in Background.Utterances)
        {
            var bag = Read(text);
            space.Project(bag, vector);
            if (all.NearestCosine(vector, 0, dense) * (1 - vector.UnknownShare) < OnTopicCosine)
            {
                kept.Add(bag);
            }
        }

        return kept;
    }

    private static void Check(TrainingOptions options)
    {
        if (!(options.Cost > 0) || !double.IsFinite(options.Cost))
        {
            throw new ArgumentException("Cost must be above 0.", nameof(options));
        }

        if (options.NoneQuantile is not (>= 0 and <= 0.5) || options.MaxNoneQuantile is not (>= 0 and <= 0.5))
        {
            throw new ArgumentException("NoneQuantile and MaxNoneQuantile must be 0 to 0.5.", nameof(options));
        }

        if (options.Folds is not (0 or (>= 2 and <= 20)))
        {
            throw new ArgumentException("Folds must be 0 or 2 to 20.", nameof(options));
        }
    }
}
