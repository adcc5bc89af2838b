using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OmniBot.Core.Schema;

namespace OmniBot.Dialogs;

/// <summary>Stores an activity in state as it would be on the wire.</summary>
internal sealed class StoredActivityConverter : JsonConverter<Activity>
{
    private static readonly JsonTypeInfo<Activity> s_contract = (JsonTypeInfo<Activity>)ActivityJson.Options.GetTypeInfo(typeof(Activity));

    public override Activity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, s_contract);

    public override void Write(Utf8JsonWriter writer, Activity value, JsonSerializerOptions options) =>
        ActivityJson.Serialize(writer, value);
}
