using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of a handoff.status event.</summary>
/// <param name="State">One of <see cref="HandoffStates"/>.</param>
/// <param name="Message">More about it.</param>
public sealed record HandoffStatus(
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("message")] string? Message = null);
