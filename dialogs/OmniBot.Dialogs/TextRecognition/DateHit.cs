namespace OmniBot.Dialogs.TextRecognition;

/// <summary>Something read from tokens.</summary>
/// <param name="Value">What it means.</param>
/// <param name="Start">The first token of its text; words that lead in may stand before it.</param>
/// <param name="End">The token after it.</param>
internal sealed record DateHit<T>(T Value, int Start, int End);
