using System.Diagnostics;
using OmniBot.Nlu.Intents;

namespace OmniBot.Nlu.Evaluation;

/// <summary>Trains on one set of utterances, tests on another, and reports.</summary>
public static class NluEvaluation
{
    private const int Bins = 10;

    /// <summary>Test intents that mean "out of scope" in public sets, besides None.</summary>
    public static IReadOnlyList<string> OutOfScopeNames { get; } = ["oos", "NO_NODES_DETECTED"];

    /// <summary>
    /// Trains and tests. Utterances of None and of <see cref="OutOfScopeNames"/> are out of scope: in the training set they
    /// are None's utterances, unless <paramref name="options"/> leaves them out.
    /// </summary>
    /// <exception cref="ArgumentException">A set is empty.</exception>
    public static NluReport Run(
        IReadOnlyList<LabelledUtterance> train, IReadOnlyList<LabelledUtterance> test, TrainingOptions? options = null)
    {
        options ??= new TrainingOptions();
        if (test.Count == 0)
        {
            throw new ArgumentException("There is no utterance to test with.", nameof(test));
        }

        var started = Stopwatch.GetTimestamp();
        var model = IntentModelTrainer.Train(train.Select(Canonical), options);
        var trainingSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var outcomes = test.Select(Canonical).Select(utterance => Ask(model, utterance)).ToArray();
        return Report(train, test, options, model, outcomes) with
        {
            TrainingSeconds = trainingSeconds,
            PredictionsPerSecond = Speed(model, test),
        };
    }

    private static NluReport Report(
        IReadOnlyList<LabelledUtterance> train, IReadOnlyList<LabelledUtterance> test, TrainingOptions options, IntentModel model,
        Outcome[] outcomes)
    {
        var inScope = outcomes.Where(outcome => !outcome.IsOutOfScope).ToArray();
        var outOfScope = outcomes.Where(outcome => outcome.IsOutOfScope).ToArray();
        var inScopeHits = inScope.Count(outcome => outcome.InScopeGuess == outcome.Expected);
        var hits = outcomes.Count(outcome => outcome.Guess == outcome.Expected);
        var givenToNone = outcomes.Count(outcome => outcome.Guess == IntentModelTrainer.None);
        var refused = outOfScope.Count(outcome => outcome.Guess == IntentModelTrainer.None);
        var (inScopeLow, inScopeHigh) = WilsonInterval.Of(inScopeHits, inScope.Length);
        var (low, high) = WilsonInterval.Of(hits, outcomes.Length);
        return new NluReport
        {
            TrainHash = UtteranceFile.Hash(train),
            TestHash = UtteranceFile.Hash(test),
            ModelVersion = model.Version,
            Seed = options.Seed,
            TrainCount = train.Count,
            TestCount = test.Count,
            IntentCount = model.Intents.Count,
            InScopeAccuracy = Share(inScopeHits, inScope.Length) ?? 0,
            InScopeLow = inScopeLow,
            InScopeHigh = inScopeHigh,
            Accuracy = Share(hits, outcomes.Length) ?? 0,
            Low = low,
            High = high,
            InScopeAccuracyWithNone = Share(inScope.Count(outcome => outcome.Guess == outcome.Expected), inScope.Length) ?? 0,
            OutOfScopeCount = outOfScope.Length,
            NoneRecall = Share(refused, outOfScope.Length),
            NonePrecision = Share(refused, givenToNone),
            NoneAuroc = Auroc(inScope, outOfScope),
            CalibrationError = CalibrationError(outcomes),
            TrainingSeconds = 0,
            PredictionsPerSecond = 0,
            Intents = PerIntent(outcomes),
        };
    }

    private static LabelledUtterance Canonical(LabelledUtterance utterance) =>
        IntentModelTrainer.IsNone(utterance.Intent) || OutOfScopeNames.Contains(utterance.Intent)
            ? utterance with { Intent = IntentModelTrainer.None }
            : utterance;

    private static Outcome Ask(IntentModel model, LabelledUtterance utterance)
    {
        var ranked = model.Predict(utterance.Text);
        var inScope = ranked.First(prediction => prediction.Intent != IntentModelTrainer.None);
        var none = ranked.First(prediction => prediction.Intent == IntentModelTrainer.None);
        return new Outcome(utterance.Intent, ranked[0].Intent, ranked[0].Score, inScope.Intent, none.Score);
    }

    private static double? Share(int hits, int count) => count == 0 ? null : hits / (double)count;

    private static double? Auroc(Outcome[] inScope, Outcome[] outOfScope)
    {
        if (inScope.Length == 0 || outOfScope.Length == 0)
        {
            return null;
        }

        var scores = inScope.Select(outcome => outcome.NoneScore).Order().ToArray();
        double wins = 0;
        foreach (var outcome in outOfScope)
        {
            var (below, notAbove) = (Rank(scores, outcome.NoneScore, false), Rank(scores, outcome.NoneScore, true));
            wins += (below + notAbove) / 2.0;
        }

        return wins / ((double)inScope.Length * outOfScope.Length);
    }

    private static int Rank(double[] sorted, double value, bool inclusive)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value || (inclusive && sorted[middle] == value))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static double CalibrationError(Outcome[] outcomes) =>
        outcomes.GroupBy(outcome => Math.Min(Bins - 1, (int)(outcome.Score * Bins)))
            .Sum(bin => Math.Abs(bin.Sum(outcome => outcome.Score - (outcome.Guess == outcome.Expected ? 1 : 0)))) / outcomes.Length;

    private static IntentReport[] PerIntent(Outcome[] outcomes) =>
        outcomes.SelectMany(outcome => new[] { outcome.Expected, outcome.Guess }).Distinct().Order(StringComparer.Ordinal)
            .Select(intent =>
            {
                var count = outcomes.Count(outcome => outcome.Expected == intent);
                var given = outcomes.Count(outcome => outcome.Guess == intent);
                var hits = outcomes.Count(outcome => outcome.Expected == intent && outcome.Guess == intent);
                var (precision, recall) = (Share(hits, given) ?? 0, Share(hits, count) ?? 0);
                return new IntentReport(intent, precision, recall, hits == 0 ? 0 : 2 * precision * recall / (precision + recall), count);
            }).ToArray();

    private static double Speed(IntentModel model, IReadOnlyList<LabelledUtterance> test)
    {
        var repeats = Math.Max(1, 5000 / test.Count);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < repeats; i++)
        {
            foreach (var utterance in test)
            {
                model.PredictTop(utterance.Text);
            }
        }

        return repeats * test.Count / Math.Max(1e-6, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private sealed record Outcome(string Expected, string Guess, double Score, string InScopeGuess, double NoneScore)
    {
        public bool IsOutOfScope => Expected == IntentModelTrainer.None;
    }
}
