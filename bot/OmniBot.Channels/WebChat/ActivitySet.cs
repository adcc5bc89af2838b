using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace OmniBot.Channels.WebChat;

/// <summary>Direct Line's activity sets, <c>{"activities":[…],"watermark":"N"}</c>, written around activities that are JSON already.</summary>
internal static class ActivitySet
{
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<ReadOnlyMemory<byte>> activities, long watermark)
    {
        var output = new ArrayBufferWriter<byte>(64 + activities.Sum(activity => activity.Length + 1));
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        writer.WriteStartArray("activities"u8);
        foreach (var activity in activities)
        {
            writer.WriteRawValue(activity.Span, skipInputValidation: true);
        }

        writer.WriteEndArray();
        writer.WriteString("watermark"u8, watermark.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenMemory;
    }
}
