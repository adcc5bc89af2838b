using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmniBot.Host.Persons;

/// <summary>What <see cref="ContinueMiddleware"/> asks of the world, as it is recorded with the turn.</summary>
internal static class ContinueEffects
{
    /// <param name="Channel">Where the customer wants to continue.</param>
    internal sealed record TicketRequest(string Channel);

    /// <param name="Code">The new ticket's code.</param>
    internal sealed record TicketResponse(string Code);

    /// <param name="Code">The code that came.</param>
    internal sealed record RedeemRequest(string Code);

    /// <param name="From">The conversation that is continued; null when the code is not valid.</param>
    /// <param name="ConversationState">Its state.</param>
    /// <param name="UserState">Its user's state.</param>
    internal sealed record RedeemResponse(string? From, JsonElement? ConversationState, JsonElement? UserState);
}

[JsonSerializable(typeof(ContinueEffects.TicketRequest))]
[JsonSerializable(typeof(ContinueEffects.TicketResponse))]
[JsonSerializable(typeof(ContinueEffects.RedeemRequest))]
[JsonSerializable(typeof(ContinueEffects.RedeemResponse))]
internal sealed partial class ContinueEffectsJson : JsonSerializerContext;
