namespace OmniBot.Dialogs.Choices;

/// <summary>A value in an utterance, from its <paramref name="First"/> to its <paramref name="Last"/> word, both inclusive.</summary>
/// <param name="Value">The value.</param>
/// <param name="First">Index of the first word.</param>
/// <param name="Last">Index of the last word.</param>
/// <param name="Score">Above 0 to 1.</param>
internal readonly record struct ValueMatch(SortedValue Value, int First, int Last, float Score);
