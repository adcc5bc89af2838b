using System.Text;
using FsCheck.Xunit;
using OmniBot.Channels.Telegram;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Channels.Telegram;

public sealed class TelegramParseProperties
{
    private const string Update = """
        {"update_id":1,"message":{"message_id":5,"from":{"id":1,"is_bot":false,"first_name":"A"},"chat":{"id":1,"type":"private"},"date":1700000000,
        "text":"Hi \u00e9","entities":[{"type":"mention","offset":0,"length":2}],"photo":[{"file_id":"a","file_unique_id":"b","width":1,"height":1}],
        "forward_origin":{"type":"user","date":1,"sender_user":{"id":2,"is_bot":false,"first_name":"B"}},"location":{"latitude":1.5,"longitude":2}}}
        """;

    [Property(MaxTest = 300)]
    public void Random_bytes_never_throw(byte[] body) => TelegramMapper.Parse(body);

    [Property(MaxTest = 1000)]
    public void A_changed_update_never_throws_and_what_comes_of_it_can_be_stored(int at, byte value, int length)
    {
        var body = Encoding.UTF8.GetBytes(Update);
        body[(int)((uint)at % body.Length)] = value;
        Check(body);
        Check(body[..(int)((uint)length % body.Length)]);
    }

    [Property(MaxTest = 300)]
    public void A_field_with_a_value_of_another_kind_never_throws(int which, int with)
    {
        string[] values = ["null", "[]", "{}", "\"x\"", "-1", "1e300", "99999999999999", "true", "[{\"type\":\"zzz\"}]", "{\"type\":\"zzz\"}"];
        var colons = Enumerable.Range(0, Update.Length).Where(i => Update[i] == ':').ToList();
        var colon = colons[(int)((uint)which % colons.Count)];
        Check(Encoding.UTF8.GetBytes(Replaced(colon + 1, values[(int)((uint)with % values.Length)])));
    }

    [Fact]
    public void Deep_nesting_is_malformed()
    {
        var body = Encoding.UTF8.GetBytes("{\"update_id\":1,\"message\":" + new string('[', 10_000) + new string(']', 10_000) + "}");
        Assert.NotNull(TelegramMapper.Parse(body).Problem);
    }

    private static void Check(byte[] body)
    {
        foreach (var inbound in TelegramMapper.Parse(body).Activities)
        {
            ActivityJson.Deserialize(ActivityJson.Serialize(inbound.Activity));
        }
    }

    // The value that begins there, whatever its kind, becomes another.
    private static string Replaced(int start, string value)
    {
        var (depth, end, isText) = (0, start, false);
        for (; end < Update.Length; end++)
        {
            var c = Update[end];
            isText = c == '"' ? !isText : isText;
            if (!isText && (c is ',' or '}' or ']') && depth == 0)
            {
                break;
            }

            depth += isText ? 0 : c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
        }

        return Update[..start] + value + Update[end..];
    }
}
