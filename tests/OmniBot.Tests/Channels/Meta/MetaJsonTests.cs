using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using OmniBot.Channels.Meta;

namespace OmniBot.Tests.Channels.Meta;

public sealed class MetaJsonTests
{
    [Theory]
    [InlineData("1697043223", "2023-10-11T16:53:43Z")]
    [InlineData("1570563688148", "2019-10-08T19:41:28.148Z")]
    [InlineData("2021-09-08T06:34:04+0000", "2021-09-08T06:34:04Z")]
    public void Times_are_seconds_milliseconds_or_text(string text, string expected)
    {
        Assert.Equal(DateTimeOffset.Parse(expected), JsonSerializer.SerializeToElement(new { at = text }).Time("at"u8));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("\"yesterday\"")]
    [InlineData("9223372036854775807")]
    [InlineData("\"99999999999999999999999\"")]
    [InlineData("-5")]
    public void What_is_no_time_is_none(string value) => Assert.Null(JsonElement.Parse($$"""{"at":{{value}}}""").Time("at"u8));

    [Theory]
    [InlineData(@"{""a"":""\ud83d\ude00""}", "😀")]
    [InlineData(@"{""a"":""x\ud83dy""}", "x\ufffdy")]
    [InlineData(@"{""a"":""\ude00\ud83d""}", "\ufffd\ufffd")]
    [InlineData(@"{""a"":""\ud83d\\ude00""}", "\ufffd\\ude00")]
    [InlineData(@"{""a"":""\\ud83d""}", "\\ud83d")]
    [InlineData(@"{""a"":""\uD83D\uDE00\uD83D""}", "😀\ufffd")]
    public void Half_a_surrogate_pair_becomes_a_replacement_character(string json, string expected) =>
        Assert.Equal(expected, MetaJson.Parse(Encoding.UTF8.GetBytes(json)).Text("a"u8));

    [Fact]
    public void What_is_not_JSON_is_undefined()
    {
        Assert.All(
            (byte[][])[[], "{"u8.ToArray(), [0xff, 0xfe], Encoding.UTF8.GetBytes(new string('[', 10_000)), "{\"a\":\""u8.ToArray()],
            body => Assert.Equal(JsonValueKind.Undefined, MetaJson.Parse(body).ValueKind));
    }

    [Property(MaxTest = 500)]
    public void Bytes_never_throw(byte[] bytes) => MetaJson.Parse(bytes);

    [Property(MaxTest = 500)]
    public void Any_text_is_read_as_it_was_written(string? text)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new { a = text ?? "" });
        Assert.Equal(JsonDocument.Parse(json).RootElement.GetProperty("a").GetString(), MetaJson.Parse(json).Text("a"u8));
    }
}
