namespace OmniBot.Nlu.Intents;

/// <summary>Turns decision values into probabilities.</summary>
/// <param name="Sharpness">Factor of the decision values in the softmax over intents.</param>
/// <param name="Threshold">Evidence below which None wins.</param>
/// <param name="Slope">How fast the odds of None grow below the threshold and fall above it.</param>
internal sealed record NoneCalibration(double Sharpness, double Threshold, double Slope)
{
    /// <summary>
    /// Evidence that an utterance is in scope: decision value of the best intent, plus the cosine to that intent's nearest
    /// utterance, minus the share of unknown topic words. Of the measures that were tried on CLINC150's out-of-scope
    /// utterances this sum ranked them best.
    /// </summary>
    public static float Evidence(float margin, float cosine, float unknownShare) => margin + cosine - unknownShare;

    /// <summary>Probability of None. It exceeds the best intent's exactly when the evidence is below the threshold.</summary>
    /// <param name="topProbability">The best intent's probability, were the utterance in scope.</param>
    /// <param name="evidence">See <see cref="Evidence"/>.</param>
    public double NoneProbability(double topProbability, double evidence)
    {
        var odds = topProbability * Math.Exp(Math.Clamp(Slope * (Threshold - evidence), -50, 50));
        return odds / (1 + odds);
    }
}
