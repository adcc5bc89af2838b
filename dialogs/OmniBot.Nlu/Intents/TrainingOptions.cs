namespace OmniBot.Nlu.Intents;

/// <summary>How an intent model is trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>Seed of the order in which utterances are visited and of the folds. Equal seed and data give an equal model.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How much a wrong training utterance costs against small weights.</summary>
    /// <value>Above 0. The default is 3, the best mean of cross-validation over nine public sets.</value>
    public double Cost { get; init; } = 3;

    /// <summary>Share of in-scope utterances that may be given to None, measured by cross-validation.</summary>
    /// <value>0 to 0.5. The default is 0.02.</value>
    public double NoneQuantile { get; init; } = 0.02;

    /// <summary>
    /// Largest share of cross-validated in-scope utterances that may be given to None in order to refuse the general
    /// off-topic utterances that come with the product.
    /// </summary>
    /// <value><see cref="NoneQuantile"/> to 0.5. The default is 0.1.</value>
    public double MaxNoneQuantile { get; init; } = 0.1;

    /// <summary>Learns what off-topic talk looks like from the general utterances that come with the product.</summary>
    /// <value>The default is true.</value>
    public bool UseBackground { get; init; } = true;

    /// <summary>Number of cross-validation folds for calibration.</summary>
    /// <value>2 to 20, or 0 for 10 folds up to 200 utterances, 5 up to 5,000 and 3 above. The default is 0.</value>
    public int Folds { get; init; }

    /// <summary>Threads to train with. Does not change the model.</summary>
    /// <value>1 or more, or -1 for all processors. The default is -1.</value>
    public int MaxDegreeOfParallelism { get; init; } = -1;
}
