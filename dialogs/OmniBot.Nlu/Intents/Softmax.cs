namespace OmniBot.Nlu.Intents;

/// <summary>Decision values as probabilities.</summary>
internal static class Softmax
{
    public static void Apply(ReadOnlySpan<float> margins, double sharpness, Span<double> probabilities)
    {
        var highest = float.NegativeInfinity;
        foreach (var margin in margins)
        {
            highest = Math.Max(highest, margin);
        }

        double sum = 0;
        for (var k = 0; k < margins.Length; k++)
        {
            probabilities[k] = Math.Exp(sharpness * (margins[k] - highest));
            sum += probabilities[k];
        }

        for (var k = 0; k < margins.Length; k++)
        {
            probabilities[k] /= sum;
        }
    }
}
