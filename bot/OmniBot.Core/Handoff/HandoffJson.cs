using System.Text.Json;
using OmniBot.Core.Schema;

namespace OmniBot.Core.Handoff;

/// <summary>Handoffs and commands as JSON, with the same conventions as activities.</summary>
public static class HandoffJson
{
    public static byte[] Serialize(HandoffRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, ActivityJson.Options);

    /// <exception cref="JsonException">Not a handoff.</exception>
    public static HandoffRecord ReadRecord(ReadOnlySpan<byte> utf8Json) =>
        JsonSerializer.Deserialize<HandoffRecord>(utf8Json, ActivityJson.Options) ?? throw new JsonException("A handoff must be a JSON object.");

    public static JsonElement ToElement(HandoffCommand command) => JsonSerializer.SerializeToElement(command, ActivityJson.Options);

    /// <exception cref="JsonException">Not a command, or one of an unknown kind.</exception>
    public static HandoffCommand ReadCommand(JsonElement value) =>
        value.Deserialize<HandoffCommand>(ActivityJson.Options) ?? throw new JsonException("A command must be a JSON object.");
}
