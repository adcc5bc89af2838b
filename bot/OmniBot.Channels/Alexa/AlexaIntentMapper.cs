using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Channels.Json;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Alexa;

/// <summary>An intent to a message: its text is what the user said, as far as Alexa tells it.</summary>
/// <remarks>Source: Alexa Skills Kit, "Request Types Reference", IntentRequest, Slot and Resolutions objects.</remarks>
internal static class AlexaIntentMapper
{
    public const string SlotEntity = "alexa/slot";

    public static Activity ToMessage(JsonElement request, IReadOnlyList<string> phraseSlots)
    {
        var intent = request.Field("intent");
        var slots = SlotsOf(intent);
        var message = new Activity(ActivityTypes.Message)
        {
            Text = TextOf(intent.Text("name"), slots, phraseSlots, request.Text("locale")),
            TextFormat = TextFormatTypes.Plain,
            Value = ValueOf(request),
        };
        foreach (var slot in slots)
        {
            var entity = new Entity(SlotEntity);
            foreach (var (name, field) in slot.ToJson())
            {
                entity.Properties[name] = JsonSerializer.SerializeToElement(field);
            }

            (message.Entities ??= []).Add(entity);
        }

        return message;
    }

    /// <summary>The intent as JSON: <c>{intent, confirmationStatus, dialogState, slots: {NAME: {value, resolved, id, values}}}</c>.</summary>
    public static JsonElement ValueOf(JsonElement request)
    {
        var intent = request.Field("intent");
        var slots = new JsonObject();
        foreach (var slot in SlotsOf(intent))
        {
            slots[slot.Name] = slot.ToJson();
        }

        var value = new JsonObject { ["intent"] = intent.Text("name") };
        foreach (var (name, text) in new[] { ("confirmationStatus", intent.Text("confirmationStatus")), ("dialogState", request.Text("dialogState")) })
        {
            if (text is not null)
            {
                value[name] = text;
            }
        }

        value["slots"] = slots;
        return JsonSerializer.SerializeToElement(value);
    }

    private static string? TextOf(string? intent, List<AlexaSlot> slots, IReadOnlyList<string> phraseSlots, string? locale)
    {
        foreach (var name in phraseSlots)
        {
            if (slots.FirstOrDefault(slot => slot.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } phrase)
            {
                return phrase.Spoken;
            }
        }

        return slots.Count > 0 ? string.Join(' ', slots.Select(slot => slot.Spoken)) : AlexaWords.Of(intent, locale) ?? intent;
    }

    // Slots that the user said nothing for are there too, without a value.
    private static List<AlexaSlot> SlotsOf(JsonElement intent) =>
        [.. intent.Field("slots").Fields().Select(field => AlexaSlot.Of(field.Name, field.Value)).OfType<AlexaSlot>()];
}
