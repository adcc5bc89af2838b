using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmniBot.Channels.WebChat;

/// <summary>Direct Line's account of a user, in requests.</summary>
internal sealed record WireUser(string? Id, string? Name);

/// <summary>Body of <c>tokens/generate</c> and of <c>POST conversations</c>; all of it may be absent.</summary>
internal sealed record WireParameters(WireUser? User, string? Locale);

/// <summary>Answer that carries a token, which is good for so many seconds.</summary>
internal sealed record WireConversation(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl);

/// <summary>Answer to something posted.</summary>
internal sealed record WireId(string Id);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WireParameters))]
[JsonSerializable(typeof(WireConversation))]
[JsonSerializable(typeof(WireId))]
internal sealed partial class WebChatWire : JsonSerializerContext
{
    /// <summary>Reads a body that may be empty.</summary>
    /// <exception cref="JsonException">It is not such a body.</exception>
    public static WireParameters ReadParameters(ReadOnlySpan<byte> body) =>
        (body.IsEmpty ? null : JsonSerializer.Deserialize(body, Default.WireParameters)) ?? new WireParameters(null, null);
}
