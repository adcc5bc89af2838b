namespace OmniBot.Nlu.Evaluation;

/// <summary>How well one intent was recognised.</summary>
/// <param name="Intent">Its name.</param>
/// <param name="Precision">Share of the utterances given to it that belong to it; 0 when none were.</param>
/// <param name="Recall">Share of its utterances that were given to it; 0 when it has none.</param>
/// <param name="F1">Harmonic mean of both.</param>
/// <param name="Count">Number of its utterances in the test set.</param>
public sealed record IntentReport(string Intent, double Precision, double Recall, double F1, int Count);
