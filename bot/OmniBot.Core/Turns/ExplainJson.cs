using System.Text.Json.Serialization;

namespace OmniBot.Core.Turns;

/// <summary>Source-generated JSON of explain records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExplainRecord))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
public sealed partial class ExplainJson : JsonSerializerContext;
