using System.Text.Json.Serialization;
using OmniBot.Core.Schema;

namespace OmniBot.Host.Conversations;

/// <summary>What a caller that waits for a turn gets, as it crosses the grain call.</summary>
internal sealed record WaitedTurn(long Turn, IReadOnlyList<string> Replies, InvokeResponse? InvokeResponse);

[JsonSerializable(typeof(WaitedTurn))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
internal sealed partial class WaitedTurnJson : JsonSerializerContext;
