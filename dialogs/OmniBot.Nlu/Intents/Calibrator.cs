namespace OmniBot.Nlu.Intents;

/// <summary>Fits a <see cref="NoneCalibration"/> to cross-validated samples.</summary>
internal static class Calibrator
{
    private const double GentlestSlope = 1;
    private const double SteepestSlope = 20;

    public static NoneCalibration Fit(IReadOnlyList<CalibrationSample> samples, int noneClass, TrainingOptions options)
    {
        var sharpness = Lowest(0.25, 40, value => Loss(samples, value));
        var inScope = samples.Where(sample => sample.Label != noneClass).Select(sample => sample.Evidence).Order().ToArray();
        var offTopic = samples.Where(sample => sample.Label == noneClass).Select(sample => sample.Evidence).Order().ToArray();
        if (inScope.Length == 0)
        {
            return new NoneCalibration(sharpness, 0, GentlestSlope);
        }

        var threshold = Threshold(inScope, offTopic, options);
        var slope = offTopic.Length == 0
            ? Math.Clamp(Math.Log(30) / Math.Max(1e-3, inScope[inScope.Length / 2] - threshold), GentlestSlope, SteepestSlope)
            : Lowest(GentlestSlope, SteepestSlope, value => Loss(inScope, offTopic, threshold, value));
        return new NoneCalibration(sharpness, threshold, slope);
    }

    /// <summary>
    /// The in-scope quantile, raised as far as <see cref="TrainingOptions.MaxNoneQuantile"/> allows while that refuses a larger
    /// share of the off-topic utterances than it costs of the others.
    /// </summary>
    private static double Threshold(double[] inScope, double[] offTopic, TrainingOptions options)
    {
        var first = (int)(options.NoneQuantile * inScope.Length);
        var last = Math.Min(inScope.Length - 1, Math.Max(first, (int)(options.MaxNoneQuantile * inScope.Length)));
        var best = inScope[first];
        var bestGain = double.NegativeInfinity;
        for (var i = first; i <= last; i++)
        {
            // half-way to the next utterance below, so that the utterance itself stays in scope
            var candidate = i == 0 ? inScope[0] - 1e-6 : (inScope[i] + inScope[i - 1]) / 2;
            var gain = Below(offTopic, candidate) - (i / (double)inScope.Length);
            if (gain > bestGain + 1e-12)
            {
                (best, bestGain) = (candidate, gain);
            }
        }

        return best;
    }

    private static double Below(double[] sorted, double value)
    {
        var place = Array.BinarySearch(sorted, value);
        return sorted.Length == 0 ? 0 : (place < 0 ? ~place : place) / (double)sorted.Length;
    }

    private static double Loss(IReadOnlyList<CalibrationSample> samples, double sharpness)
    {
        double loss = 0;
        foreach (var sample in samples)
        {
            var probabilities = new double[sample.Margins.Length];
            Softmax.Apply(sample.Margins, sharpness, probabilities);
            loss -= sample.Label < probabilities.Length ? Math.Log(Math.Max(1e-12, probabilities[sample.Label])) : 0;
        }

        return loss;
    }

    private static double Loss(double[] inScope, double[] offTopic, double threshold, double slope)
    {
        double loss = 0;
        foreach (var evidence in inScope)
        {
            loss += Math.Log(1 + Math.Exp(slope * (threshold - evidence))) / inScope.Length;
        }

        foreach (var evidence in offTopic)
        {
            loss += Math.Log(1 + Math.Exp(slope * (evidence - threshold))) / offTopic.Length;
        }

        return loss;
    }

    /// <summary>The place of the lowest value on a logarithmic scale, by golden section; the function has one valley.</summary>
    private static double Lowest(double from, double to, Func<double, double> function)
    {
        const double golden = 0.6180339887498949;
        var (low, high) = (Math.Log(from), Math.Log(to));
        for (var i = 0; i < 24; i++)
        {
            var left = high - (golden * (high - low));
            var right = low + (golden * (high - low));
            if (function(Math.Exp(left)) < function(Math.Exp(right)))
            {
                high = right;
            }
            else
            {
                low = left;
            }
        }

        return Math.Exp((low + high) / 2);
    }
}
