namespace OmniBot.Nlu.Evaluation;

/// <summary>The outcome of an evaluation.</summary>
public sealed record NluReport
{
    /// <summary>SHA-256 of the training utterances, in order.</summary>
    public required string TrainHash { get; init; }

    /// <summary>SHA-256 of the test utterances, in order.</summary>
    public required string TestHash { get; init; }

    public required string ModelVersion { get; init; }

    public required int Seed { get; init; }

    public required int TrainCount { get; init; }

    public required int TestCount { get; init; }

    public required int IntentCount { get; init; }

    /// <summary>Share of in-scope utterances whose likeliest intent other than None is right, 0 to 1.</summary>
    public required double InScopeAccuracy { get; init; }

    /// <summary>95 % Wilson interval of <see cref="InScopeAccuracy"/>.</summary>
    public required double InScopeLow { get; init; }

    public required double InScopeHigh { get; init; }

    /// <summary>Share of all utterances that are right, None counted as an intent and the threshold applied.</summary>
    public required double Accuracy { get; init; }

    /// <summary>95 % Wilson interval of <see cref="Accuracy"/>.</summary>
    public required double Low { get; init; }

    public required double High { get; init; }

    /// <summary>Share of in-scope utterances that are right with the threshold applied.</summary>
    public required double InScopeAccuracyWithNone { get; init; }

    /// <summary>Number of test utterances that are out of scope.</summary>
    public required int OutOfScopeCount { get; init; }

    /// <summary>Share of out-of-scope utterances given to None; null without any.</summary>
    public required double? NoneRecall { get; init; }

    /// <summary>Share of the utterances given to None that are out of scope; null when none were.</summary>
    public required double? NonePrecision { get; init; }

    /// <summary>Chance that an out-of-scope utterance has a higher None score than an in-scope one; null without both kinds.</summary>
    public required double? NoneAuroc { get; init; }

    /// <summary>Mean difference between score and share of right answers over ten bins of the score.</summary>
    public required double CalibrationError { get; init; }

    public required double TrainingSeconds { get; init; }

    /// <summary>Predictions in a second on one thread.</summary>
    public required double PredictionsPerSecond { get; init; }

    public required IReadOnlyList<IntentReport> Intents { get; init; }
}
