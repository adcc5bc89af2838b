namespace OmniBot.Nlu.Intents;

/// <summary>Memory that a thread reuses between predictions.</summary>
internal sealed class PredictionScratch
{
    [ThreadStatic]
    private static PredictionScratch? s_instance;

    private float[] _margins = [];
    private double[] _probabilities = [];
    private float[] _dense = [];

    public static PredictionScratch ForThread => s_instance ??= new PredictionScratch();

    public FeatureBag Bag { get; } = new();

    public SparseVector Vector { get; } = new();

    public Span<float> Margins(int width)
    {
        if (_margins.Length < width)
        {
            _margins = new float[width];
        }

        return _margins.AsSpan(0, width);
    }

    public Span<double> Probabilities(int count)
    {
        if (_probabilities.Length < count)
        {
            _probabilities = new double[count];
        }

        return _probabilities.AsSpan(0, count);
    }

    /// <summary>Zeros for each feature; whoever writes there writes the zeros back.</summary>
    public Span<float> Dense(int features)
    {
        if (_dense.Length < features)
        {
            _dense = new float[features];
        }

        return _dense.AsSpan(0, features);
    }
}
