using System.Text.Json;
using OmniBot.Channels.Json;

namespace OmniBot.Channels.Alexa;

/// <summary>Takes the tokens out of a request before it is stored: they open the user's account and Alexa's API.</summary>
internal static class AlexaSecrets
{
    private static readonly string[] s_names = ["accessToken", "apiAccessToken", "consentToken"];

    public static JsonElement Without(JsonElement root)
    {
        if (!root.IsObject() || !Holds(root))
        {
            return root;
        }

        // Written field by field: a node tree would refuse a field that comes twice.
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, root);
        }

        return VendorJson.Parse(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static bool Holds(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(field => s_names.Contains(field.Name) || Holds(field.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(Holds),
        _ => false,
    };

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var field in element.EnumerateObject().Where(field => !s_names.Contains(field.Name)))
                {
                    writer.WritePropertyName(field.Name);
                    Write(writer, field.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
