using System.Text.Json.Nodes;
using OmniBot.Core.Recognition;

namespace OmniBot.Nlu.Entities;

/// <summary>Runs several recognizers, settles where the built-in ones overlap, and writes LUIS-shaped JSON.</summary>
public sealed class EntitySet(IReadOnlyList<IEntityRecognizer> recognizers)
{
    /// <summary>Where two of these share a place, the earlier one keeps it.</summary>
    private static readonly string[] Precedence = [EntityTypes.Email, EntityTypes.OrderNumber, EntityTypes.PhoneNumber, EntityTypes.Number];

    /// <summary>The recognizers of e-mail, order number, telephone number and number.</summary>
    public static IReadOnlyList<IEntityRecognizer> BuiltIn(OrderNumberOptions? orderNumbers = null) =>
        [new EmailRecognizer(), new OrderNumberRecognizer(orderNumbers), new PhoneNumberRecognizer(), new NumberRecognizer()];

    /// <summary>Entities in the order of their places.</summary>
    public IReadOnlyList<RecognizedEntity> Recognize(string text, string locale, DateTimeOffset reference)
    {
        var all = recognizers.SelectMany(recognizer => recognizer.Recognize(text, locale, reference)).ToArray();
        return all.Where(entity => !Array.Exists(all, other => Beats(other, entity))).OrderBy(entity => entity.Start).ThenByDescending(entity => entity.End).ToArray();
    }

    /// <summary>
    /// Values by type or role, with places under <c>$instance</c>:
    /// <c>{ "orderNumber": ["ORD-1001"], "$instance": { "orderNumber": [{ startIndex, endIndex, text, type, score }] } }</c>.
    /// </summary>
    public static JsonObject ToJson(IEnumerable<RecognizedEntity> entities)
    {
        var values = new JsonObject();
        var instances = new JsonObject();
        foreach (var entity in entities)
        {
            var name = entity.Role ?? entity.Type;
            Append(values, name, entity.Resolution?.DeepClone() ?? JsonValue.Create(entity.Text));
            var instance = new JsonObject
            {
                ["startIndex"] = entity.Start,
                ["endIndex"] = entity.End,
                ["text"] = entity.Text,
                ["type"] = entity.Type,
                ["score"] = entity.Score,
            };
            if (entity.Role is not null)
            {
                instance["role"] = entity.Role;
            }

            Append(instances, name, instance);
        }

        values["$instance"] = instances;
        return values;
    }

    private static bool Beats(RecognizedEntity winner, RecognizedEntity loser)
    {
        var (first, second) = (Array.IndexOf(Precedence, winner.Type), Array.IndexOf(Precedence, loser.Type));
        return first >= 0 && second > first && winner.Start < loser.End && loser.Start < winner.End;
    }

    private static void Append(JsonObject target, string name, JsonNode item)
    {
        if (target[name] is JsonArray array)
        {
            array.Add(item);
        }
        else
        {
            target[name] = new JsonArray(item);
        }
    }
}
