using System.Text;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.Meta;

/// <summary>Damages payloads, and checks that what comes of them can be stored.</summary>
internal static class ParserFuzz
{
    /// <summary>Changes single bytes of a payload.</summary>
    public static byte[] Mutate(string payload, IEnumerable<(int At, byte Value)> changes)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        foreach (var (at, value) in changes)
        {
            bytes[(at & int.MaxValue) % bytes.Length] = value;
        }

        return bytes;
    }

    /// <summary>Puts another value in the place of a whole JSON string or object.</summary>
    public static string Replace(string payload, int at, string value)
    {
        var places = payload.Select((letter, index) => (letter, index)).Where(pair => pair.letter == ':').Select(pair => pair.index).ToList();
        var start = places[(at & int.MaxValue) % places.Count] + 1;
        var end = start;
        for (var depth = 0; end < payload.Length; end++)
        {
            depth += payload[end] is '{' or '[' ? 1 : payload[end] is '}' or ']' ? -1 : 0;
            if (depth < 0 || (depth == 0 && payload[end] == ','))
            {
                break;
            }
        }

        return string.Concat(payload.AsSpan(0, start), value, payload.AsSpan(end));
    }

    public static void AssertStorable(WebhookContent content)
    {
        foreach (var inbound in content.Activities)
        {
            Assert.False(string.IsNullOrEmpty(inbound.Activity.Conversation!.Id));
            Assert.False(string.IsNullOrEmpty(inbound.Activity.From!.Id));
            Assert.Equal(inbound.Activity.Type, ActivityJson.Deserialize(ActivityJson.Serialize(inbound.Activity)).Type);
        }
    }
}
