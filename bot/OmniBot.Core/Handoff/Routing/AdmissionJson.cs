using System.Text.Json.Serialization;

namespace OmniBot.Core.Handoff.Routing;

/// <summary>Source-generated JSON of admissions.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdmissionRequest))]
[JsonSerializable(typeof(Admission))]
public sealed partial class AdmissionJson : JsonSerializerContext;
