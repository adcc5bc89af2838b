namespace OmniBot.Nlu.Intents;

/// <summary>What a model that was trained without an utterance thinks of it.</summary>
/// <param name="Label">Number of its intent, the number of None for off-topic utterances.</param>
/// <param name="Margins">Decision values by class.</param>
/// <param name="Evidence">See <see cref="NoneCalibration.Evidence"/>.</param>
/// <param name="Top">The best class that is not None.</param>
internal sealed record CalibrationSample(int Label, float[] Margins, double Evidence, int Top);
