using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Channels.Json;

namespace OmniBot.Channels.Alexa;

/// <summary>One value of a slot.</summary>
/// <param name="Spoken">What the user said.</param>
/// <param name="Resolved">Name of the first match of entity resolution; null when there is none.</param>
/// <param name="Id">Id of that match, from the interaction model.</param>
internal sealed record AlexaSlotValue(string Spoken, string? Resolved, string? Id)
{
    public static AlexaSlotValue Of(string spoken, JsonElement resolutions)
    {
        var match = resolutions.Field("resolutionsPerAuthority").Items()
            .Where(authority => authority.Field("status").Text("code") == "ER_SUCCESS_MATCH")
            .SelectMany(authority => authority.Field("values").Items())
            .Select(each => each.Field("value"))
            .FirstOrDefault();
        return new AlexaSlotValue(spoken, match.Text("name"), match.Text("id"));
    }

    public JsonObject ToJson() => new() { ["value"] = Spoken, ["resolved"] = Resolved, ["id"] = Id };
}
