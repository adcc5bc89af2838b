using System.Text.Json;

namespace OmniBot.Core.Turns;

/// <summary>One call of a connector, as it is kept with its turn.</summary>
/// <param name="Name">The port's call, such as <c>crm.findOrder</c>.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Response">What came back; null when the call failed or had nothing to give.</param>
/// <param name="Error">The kind of failure, from <c>ConnectorError</c>, or null.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
public sealed record RecordedEffect(string Name, JsonElement? Request, JsonElement? Response, string? Error, double DurationMs);
