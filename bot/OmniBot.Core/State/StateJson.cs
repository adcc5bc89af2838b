using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmniBot.Core.State;

/// <summary>How state is written as JSON: declared types only, and no type names of .NET in the text.</summary>
/// <remarks>
/// A property of type <see cref="object"/> comes back as string, bool, int, long, double, null, list, or a type that
/// <see cref="StateTypes"/> knows; any other object comes back as <see cref="JsonElement"/>.
/// </remarks>
public static class StateJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    internal static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNameCaseInsensitive = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            MaxDepth = 64,
        };
        options.Converters.Add(new StateObjectConverter());
        return options;
    }
}
