namespace OmniBot.Core.Turns;

/// <summary>A replayed turn called a connector otherwise than the recorded turn did.</summary>
public sealed class EffectMismatchException(string message) : Exception(message);
