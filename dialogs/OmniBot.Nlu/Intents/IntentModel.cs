namespace OmniBot.Nlu.Intents;

/// <summary>A trained model that reads intents. Safe for use by several threads at once.</summary>
public sealed class IntentModel
{
    private readonly Lazy<string> _version;

    internal IntentModel(string[] intents, IntentClassifier classifier, NoneCalibration calibration)
    {
        Intents = intents;
        Classifier = classifier;
        Calibration = calibration;
        _version = new Lazy<string>(() => IntentModelFile.Hash(this));
    }

    /// <summary>Names of the intents, in ordinal order, without None.</summary>
    public IReadOnlyList<string> Intents { get; }

    /// <summary>SHA-256 of the model's content, 64 hexadecimal digits.</summary>
    public string Version => _version.Value;

    internal IntentClassifier Classifier { get; }

    internal NoneCalibration Calibration { get; }

    /// <summary>Every intent and None, the likeliest first.</summary>
    public IReadOnlyList<IntentPrediction> Predict(string text)
    {
        var none = Score(text, out var probabilities, out _);
        var ranked = new IntentPrediction[Intents.Count + 1];
        for (var k = 0; k < Intents.Count; k++)
        {
            ranked[k] = new IntentPrediction(Intents[k], probabilities[k]);
        }

        ranked[Intents.Count] = new IntentPrediction(IntentModelTrainer.None, none);
        Array.Sort(ranked, (left, right) => right.Score.CompareTo(left.Score) is var order && order != 0
            ? order
            : string.CompareOrdinal(left.Intent, right.Intent));
        return ranked;
    }

    /// <summary>The likeliest intent, which may be None. Allocates nothing once a thread's buffers have grown.</summary>
    public IntentPrediction PredictTop(string text)
    {
        var none = Score(text, out var probabilities, out var top);
        return none >= probabilities[top]
            ? new IntentPrediction(IntentModelTrainer.None, none)
            : new IntentPrediction(Intents[top], probabilities[top]);
    }

    /// <summary>The likeliest intent that is not None, as if every utterance were in scope.</summary>
    public IntentPrediction PredictInScope(string text)
    {
        Score(text, out var probabilities, out var top);
        return new IntentPrediction(Intents[top], probabilities[top]);
    }

    /// <summary>Writes the model in its binary form.</summary>
    public void Save(Stream stream) => IntentModelFile.Write(this, stream);

    /// <summary>Reads a model that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not a model, is of another format version, or its content was changed.</exception>
    public static IntentModel Load(Stream stream) => IntentModelFile.Read(stream);

    private double Score(string text, out Span<double> probabilities, out int top)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scratch = PredictionScratch.ForThread;
        scratch.Bag.Read(text);
        var margins = scratch.Margins(Classifier.Weights.Width);
        (top, var evidence) = Classifier.Decide(scratch.Bag, scratch, margins);
        probabilities = scratch.Probabilities(Classifier.Classes);
        Softmax.Apply(margins[..Classifier.Classes], Calibration.Sharpness, probabilities);
        var noneOfClass = Classifier.NoneClass >= 0 ? probabilities[Classifier.NoneClass] : 0;
        var none = Calibration.NoneProbability(probabilities[top], evidence);
        for (var k = 0; k < Intents.Count; k++)
        {
            probabilities[k] *= 1 - none;
        }

        return none + ((1 - none) * noneOfClass);
    }
}
