namespace OmniBot.Core.Turns;

/// <summary>An intent with its score, 0 to 1.</summary>
public sealed record ExplainIntent(string Name, double Score);
