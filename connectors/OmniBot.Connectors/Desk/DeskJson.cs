using System.Text.Json.Serialization;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Connectors.Desk;

/// <summary>How the desk's tables keep their records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AgentProfile))]
[JsonSerializable(typeof(QueueDefinition))]
[JsonSerializable(typeof(Skill))]
[JsonSerializable(typeof(CannedReply))]
[JsonSerializable(typeof(Disposition))]
[JsonSerializable(typeof(AgentAccount))]
internal sealed partial class DeskJson : JsonSerializerContext;
