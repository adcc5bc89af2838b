using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Channels.Json;

namespace OmniBot.Channels.Alexa;

/// <summary>A slot that the user filled.</summary>
/// <param name="Name">The slot's name in the interaction model.</param>
/// <param name="Spoken">What the user said; several values are joined by commas.</param>
/// <param name="Values">Each value with what it was resolved to, if anything matched.</param>
/// <param name="ConfirmationStatus">NONE, CONFIRMED or DENIED; null when Alexa does not say.</param>
internal sealed record AlexaSlot(string Name, string Spoken, IReadOnlyList<AlexaSlotValue> Values, string? ConfirmationStatus)
{
    // Lists of lists are not known; what nests deeper than this is left alone.
    private const int MostNested = 4;

    /// <summary>Null when the user said nothing for it.</summary>
    public static AlexaSlot? Of(string key, JsonElement slot)
    {
        var values = new List<AlexaSlotValue>();
        Collect(slot.Field("slotValue"), values, 0);
        if (values.Count == 0 && slot.Text("value") is { } value)
        {
            values.Add(AlexaSlotValue.Of(value, slot.Field("resolutions")));
        }

        var spoken = slot.Text("value") ?? string.Join(", ", values.Select(each => each.Spoken));
        return spoken.Length == 0 ? null : new AlexaSlot(slot.Text("name") ?? key, spoken, values, slot.Text("confirmationStatus"));
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["name"] = Name, ["value"] = Spoken };
        if (Values is [{ Id: not null } or { Resolved: not null }, ..])
        {
            json["resolved"] = Values[0].Resolved;
            json["id"] = Values[0].Id;
        }

        if (Values.Count > 1)
        {
            json["values"] = new JsonArray([.. Values.Select(value => (JsonNode)value.ToJson())]);
        }

        if (ConfirmationStatus is not null)
        {
            json["confirmationStatus"] = ConfirmationStatus;
        }

        return json;
    }

    private static void Collect(JsonElement slotValue, List<AlexaSlotValue> values, int depth)
    {
        if (slotValue.Text("value") is { } value)
        {
            values.Add(AlexaSlotValue.Of(value, slotValue.Field("resolutions")));
        }

        if (depth < MostNested)
        {
            foreach (var item in slotValue.Field("values").Items())
            {
                Collect(item, values, depth + 1);
            }
        }
    }
}
