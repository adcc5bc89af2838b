using System.Text.Json.Serialization;

namespace OmniBot.Host.Handoff;

/// <summary>Source-generated JSON of places in queues.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(QueuePlace))]
[JsonSerializable(typeof(string))]
internal sealed partial class QueuePlaceJson : JsonSerializerContext;
