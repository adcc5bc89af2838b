using System.Text;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels;

/// <summary>Payloads that nobody sends, for parsers that must not mind.</summary>
internal static class Mutations
{
    /// <summary>A payload with some of its bytes changed, cut or doubled.</summary>
    public static byte[] Of(string payload, int[] choices)
    {
        var bytes = Encoding.UTF8.GetBytes(payload).ToList();
        for (var at = 0; at + 1 < choices.Length && bytes.Count > 0; at += 2)
        {
            var place = (int)((uint)choices[at] % bytes.Count);
            switch ((uint)choices[at + 1] % 4)
            {
                case 0:
                    bytes[place] = (byte)choices[at + 1];
                    break;
                case 1:
                    bytes.RemoveAt(place);
                    break;
                case 2:
                    bytes.Insert(place, "{}[]\",:0nt\\"u8[(int)((uint)choices[at + 1] % 11)]);
                    break;
                default:
                    bytes.RemoveRange(place, Math.Min(bytes.Count - place, choices[at + 1] & 15));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>A value of JSON replaced by another kind: what is a text becomes a number, and so on.</summary>
    public static string Retyped(string payload, int choice)
    {
        string[] values = ["null", "1", "\"x\"", "[]", "{}", "true", "\"\\ud800\"", "-1e99"];
        var places = payload.Select((sign, at) => (sign, at)).Where(each => each.sign == ':').Select(each => each.at).ToList();
        var place = places[(int)((uint)choice % places.Count)];
        var end = payload.IndexOfAny([',', '}'], place);
        return end < 0 ? payload : $"{payload[..(place + 1)]}{values[(int)((uint)choice / 7 % values.Length)]}{payload[end..]}";
    }

    /// <summary>What a parser gives for such bytes can be stored, and so written.</summary>
    public static void AssertCanBeStored(WebhookContent content) =>
        Assert.All(content.Activities, inbound => ActivityJson.Deserialize(ActivityJson.Serialize(inbound.Activity)));
}
