using OmniBot.Core.Schema;

namespace OmniBot.Tests.Core.Schema;

/// <summary>Finds the fields that no type knew: a misspelt name of a known field would survive a round trip as one of these.</summary>
internal static class UnknownFields
{
    public static IEnumerable<string> Of(object? value) => value switch
    {
        // These are read as their base class, which knows only what they have in common.
        Entity entity when entity.GetType() == typeof(Entity) => [],
        O365ConnectorCardActionBase => [],
        SchemaObject schema => schema.Properties.Keys.Concat(schema.GetType().GetProperties()
            .Where(property => property.Name != nameof(SchemaObject.Properties))
            .SelectMany(property => Of(property.GetValue(schema)))),
        IEnumerable<SchemaObject?> items => items.SelectMany(Of),
        _ => [],
    };
}
