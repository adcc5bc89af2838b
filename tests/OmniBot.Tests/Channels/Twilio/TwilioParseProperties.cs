using System.Text;
using FsCheck.Xunit;
using OmniBot.Channels.Twilio;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.Twilio;

public sealed class TwilioParseProperties
{
    private static readonly string[] s_bodies =
    [
        "MessageSid=SM1&From=whatsapp%3A%2B1&To=whatsapp%3A%2B2&Body=Hi+%E2%82%AC&NumMedia=2&MediaUrl0=https%3A%2F%2Fx&Latitude=1.5&Longitude=2&InteractiveData=%7B%7D",
        """{"MessageSid":"SM1","From":"+1","To":"+2","Body":"Hi €","NumMedia":1,"MediaUrl0":["https://x"],"Nested":{"a":null}}""",
    ];

    [Property(MaxTest = 300)]
    public void Random_bytes_never_throw(byte[] body) => Check(body);

    [Property(MaxTest = 1000)]
    public void A_changed_body_never_throws_and_what_comes_of_it_can_be_stored(int at, byte value, int length)
    {
        foreach (var text in s_bodies)
        {
            var body = Encoding.UTF8.GetBytes(text);
            body[(int)((uint)at % body.Length)] = value;
            Check(body);
            Check(body[..(int)((uint)length % body.Length)]);
        }
    }

    private static void Check(byte[] body)
    {
        foreach (var inbound in TwilioMapper.Parse(body).Activities)
        {
            ActivityJson.Deserialize(ActivityJson.Serialize(inbound.Activity));
        }
    }
}
