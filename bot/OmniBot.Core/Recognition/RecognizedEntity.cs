using System.Text.Json.Nodes;

namespace OmniBot.Core.Recognition;

/// <summary>An entity found in an utterance.</summary>
/// <param name="Type">Its type, such as <c>orderNumber</c>.</param>
/// <param name="Text">The text, as it stands there.</param>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">The first place behind it.</param>
/// <param name="Resolution">What it means, in a form to compute with.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Role">Its role in the utterance, when it has one.</param>
public sealed record RecognizedEntity(string Type, string Text, int Start, int End, JsonNode? Resolution, double Score = 1, string? Role = null);
