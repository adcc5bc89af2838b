using System.Text.Json.Serialization;

namespace OmniBot.Channels.Twilio;

/// <summary>The part of the Messages resource that is looked at. Source: Twilio Docs, "Messages resource".</summary>
/// <param name="Sid">The message's id.</param>
internal sealed record TwilioMessage([property: JsonPropertyName("sid")] string? Sid);

/// <summary>An error of the REST API. Its words may quote numbers and texts, so they are not read.</summary>
/// <param name="Code">See <see cref="TwilioErrors"/>.</param>
internal sealed record TwilioError([property: JsonPropertyName("code")] int? Code);

[JsonSerializable(typeof(TwilioMessage))]
[JsonSerializable(typeof(TwilioError))]
internal sealed partial class TwilioJsonContext : JsonSerializerContext;
