using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmniBot.Connectors.Desk;

/// <summary>What a save changes, for the audit log.</summary>
internal static class DeskChange
{
    // The log can't be erased: so it says that a name or a text was changed, and not into what.
    private static readonly HashSet<string> s_personal = ["name", "publicName", "email", "text"];

    /// <summary>The members that differ as a JSON object: <c>{"capacity":[6,8],"name":"changed"}</c>.</summary>
    public static string Describe(DeskKind kind, object? before, object after)
    {
        var old = before is null ? [] : JsonSerializer.SerializeToNode(before, kind.Json)!.AsObject();
        var changes = new JsonObject();
        foreach (var (member, value) in JsonSerializer.SerializeToNode(after, kind.Json)!.AsObject())
        {
            var previous = old.TryGetPropertyValue(member, out var found) ? found : null;
            if (!JsonNode.DeepEquals(previous, value))
            {
                changes[member] = s_personal.Contains(member) ? "changed" : new JsonArray(previous?.DeepClone(), value?.DeepClone());
            }
        }

        return changes.ToJsonString();
    }
}
