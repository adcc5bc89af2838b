using System.Text.Json.Nodes;

namespace OmniBot.Core.Turns;

/// <summary>What a recognizer made of an input.</summary>
/// <param name="Recognizer">The recognizer and its model's version.</param>
/// <param name="Locale">The language that was assumed or found.</param>
/// <param name="Intents">The best intents with their scores, the best first.</param>
/// <param name="Entities">The entities, LUIS-shaped.</param>
public sealed record ExplainRecognition(string Recognizer, string Locale, IReadOnlyList<ExplainIntent> Intents, JsonObject? Entities);
