using System.Text.Json.Serialization;

namespace OmniBot.Host.Replay;

/// <summary>How a replay went.</summary>
/// <param name="Conversation">The conversation's key.</param>
/// <param name="Turns">How many turns were replayed.</param>
/// <param name="Same">How many did the same again.</param>
/// <param name="Differences">What differs, by turn.</param>
internal sealed record ReplayReport(string Conversation, int Turns, int Same, IReadOnlyList<ReplayDifference> Differences);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ReplayReport))]
internal sealed partial class ReplayJson : JsonSerializerContext;
