namespace OmniBot.Nlu.Intents;

/// <summary>An intent with how likely it is.</summary>
/// <param name="Intent">Its name.</param>
/// <param name="Score">A calibrated probability, 0 to 1. The scores of all intents with None add up to 1.</param>
public readonly record struct IntentPrediction(string Intent, double Score);
