using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OmniBot.Core.Schema;

/// <summary>Reads and writes activities as JSON.</summary>
/// <remarks>
/// Field names are camel case and compared exactly (A2002), null is not written, text outside of ASCII stays as it is.
/// Objects nest at most 64 deep. Values of the bot's own types are written by reflection, all else by generated contracts.
/// </remarks>
public static class ActivityJson
{
    /// <summary>Deepest nesting of an activity, in both directions.</summary>
    public const int MaxDepth = 64;

    private static readonly IJsonTypeInfoResolver Contracts =
        JsonTypeInfoResolver.Combine(ActivityJsonContext.Default, new DefaultJsonTypeInfoResolver());

    // A bot's own types are read as forgivingly as the SDK read them: any casing, numbers in quotes.
    private static readonly JsonSerializerOptions ValueOptions = MakeOptions(forgiving: true);

    /// <summary>The options that activities are read and written with; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions(forgiving: false);

    private static readonly JsonTypeInfo<Activity> ActivityContract = (JsonTypeInfo<Activity>)Options.GetTypeInfo(typeof(Activity));

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = Options.Encoder, MaxDepth = MaxDepth };

    /// <summary>The activity as UTF-8 JSON.</summary>
    public static byte[] Serialize(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityContract);

    public static void Serialize(IBufferWriter<byte> output, Activity activity)
    {
        using var writer = new Utf8JsonWriter(output, WriterOptions);
        JsonSerializer.Serialize(writer, activity, ActivityContract);
    }

    public static void Serialize(Utf8JsonWriter writer, Activity activity) => JsonSerializer.Serialize(writer, activity, ActivityContract);

    public static string SerializeToString(Activity activity) => JsonSerializer.Serialize(activity, ActivityContract);

    /// <summary>Reads one activity from UTF-8 JSON.</summary>
    /// <exception cref="JsonException">
    /// Not JSON, not UTF-8, not an object, nested too deep, or a field of the wrong type, which the path names (A2003).
    /// </exception>
    public static Activity Deserialize(ReadOnlySpan<byte> utf8Json)
    {
        WireText.Check(utf8Json);
        return JsonSerializer.Deserialize(utf8Json, ActivityContract) ?? throw new JsonException("An activity must be a JSON object.");
    }

    /// <inheritdoc cref="Deserialize(ReadOnlySpan{byte})"/>
    public static Activity Deserialize(string json) => Deserialize(Encoding.UTF8.GetBytes(json));

    /// <summary>Any value as JSON; null gives the JSON null.</summary>
    public static JsonElement ToElement(object? value) =>
        value is JsonElement element ? element : JsonSerializer.SerializeToElement(value, value?.GetType() ?? typeof(object), Options);

    /// <summary>A value that was read from JSON or assigned by the bot, as <typeparamref name="T"/>; default when null.</summary>
    /// <exception cref="JsonException">The value does not have the shape of <typeparamref name="T"/>.</exception>
    public static T? FromObject<T>(object? value) => value switch
    {
        null => default,
        T typed => typed,
        _ => ToElement(value).Deserialize<T>(ValueOptions),
    };

    private static JsonSerializerOptions MakeOptions(bool forgiving)
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = Contracts,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = WireEncoder.Instance,
            MaxDepth = MaxDepth,
            PropertyNameCaseInsensitive = forgiving,
            NumberHandling = forgiving ? JsonNumberHandling.AllowReadingFromString : JsonNumberHandling.Strict,
        };
        options.MakeReadOnly();
        return options;
    }
}
