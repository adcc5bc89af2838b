using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Core.Schema;

public sealed class ActivityJsonTests
{
    [Theory]
    [InlineData("""{"text":5}""", "$.text")]
    [InlineData("""{"type":["message"]}""", "$.type")]
    [InlineData("""{"from":{"id":{}}}""", "$.from.id")]
    [InlineData("""{"conversation":{"isGroup":"yes"}}""", "$.conversation.isGroup")]
    [InlineData("""{"attachments":[{},{"name":1}]}""", "$.attachments[1].name")]
    [InlineData("""{"suggestedActions":{"actions":[{"title":true}]}}""", "$.suggestedActions.actions[0].title")]
    [InlineData("""{"timestamp":1700000000}""", "$.timestamp")]
    [InlineData("""{"entities":[{"type":1}]}""", "$.entities[0]")]
    [InlineData("""{"entities":["mention"]}""", "$.entities[0]")]
    [InlineData("""{"textHighlights":[{"occurrence":1.5}]}""", "$.textHighlights[0].occurrence")]
    [InlineData("""[]""", "$")]
    public void A_field_of_the_wrong_type_is_refused_with_its_path_A2003(string json, string path)
    {
        var exception = Assert.Throws<JsonException>(() => ActivityJson.Deserialize(json));

        Assert.Equal(path, exception.Path);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("{} {}")]
    public void What_is_not_one_json_object_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => ActivityJson.Deserialize(json));

    [Theory]
    [InlineData("""{"text":"\ud83d"}""")]
    [InlineData("""{"channelData":{"a":["\uDE00x"]}}""")]
    [InlineData("""{"unknown":"\uD83D\u0041"}""")]
    [InlineData("""{"unknown":"\ud83d"}""")]
    [InlineData("""{"\ud83d":1}""")]
    public void Half_of_a_surrogate_pair_is_refused_before_it_can_break_a_writer(string json) =>
        Assert.Throws<JsonException>(() => ActivityJson.Deserialize(json));

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        Assert.Throws<JsonException>(() => ActivityJson.Deserialize([.. "{\"x\":\""u8, 0xC3, 0x28, .. "\"}"u8]));

    [Fact]
    public void A_backslash_before_ud_is_not_taken_for_half_a_pair() =>
        Assert.Equal(@"C:\udata", ActivityJson.Deserialize("""{"text":"C:\\udata"}""").Text);

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void Objects_nest_64_deep_at_most(int arrays, bool accepted)
    {
        var json = $$"""{"value":{{new string('[', arrays)}}{{new string(']', arrays)}}}""";

        if (accepted)
        {
            Assert.Equal(json, ActivityJson.SerializeToString(ActivityJson.Deserialize(json)));
        }
        else
        {
            Assert.ThrowsAny<JsonException>(() => ActivityJson.Deserialize(json));
        }
    }

    [Fact]
    public void Umlauts_emoji_and_markup_are_written_as_they_are()
    {
        var written = ActivityJson.SerializeToString(new Activity("message")
        {
            Text = "Grüße 👍🏽 <b>&amp;</b> 'x'",
            ChannelData = new { e = "😀" },
        });

        Assert.Equal("""{"type":"message","text":"Grüße 👍🏽 <b>&amp;</b> 'x'","channelData":{"e":"😀"}}""", written);
    }

    [Fact]
    public void What_json_must_escape_is_escaped_and_half_a_pair_is_replaced()
    {
        var written = ActivityJson.SerializeToString(new Activity("message") { Text = "\"\\\n\u0001\u007f😀\ud83dx" });

        Assert.Contains("""\"\\\n\u0001\u007F😀""", written, StringComparison.Ordinal);
        Assert.Equal("\"\\\n\u0001\u007f😀\ufffdx", ActivityJson.Deserialize(written).Text);
    }

    [Fact]
    public void All_ways_of_writing_give_the_same_bytes()
    {
        var activity = new Activity("message") { Text = "ü", Attachments = [new HeroCard("t").ToAttachment()] };
        var expected = ActivityJson.Serialize(activity);
        var buffer = new ArrayBufferWriter<byte>();
        ActivityJson.Serialize(buffer, activity);
        var throughWriter = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(throughWriter, new JsonWriterOptions { Encoder = ActivityJson.Options.Encoder }))
        {
            ActivityJson.Serialize(writer, activity);
        }

        Assert.Equal(expected, buffer.WrittenSpan.ToArray());
        Assert.Equal(expected, throughWriter.WrittenSpan.ToArray());
        Assert.Equal(expected, Encoding.UTF8.GetBytes(ActivityJson.SerializeToString(activity)));
    }

    [Fact]
    public void A_badly_cased_field_is_kept_as_an_unknown_one_A2002()
    {
        var activity = ActivityJson.Deserialize("""{"Text":"a","text":"b"}""");

        Assert.Equal("b", activity.Text);
        Assert.Equal("a", activity.Properties["Text"].GetString());
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Whatever_a_bot_assigns_as_a_value_is_written_by_its_own_type(object value, string json)
    {
        var activity = new Activity("event") { Value = value, ChannelData = value, Attachments = [new Attachment("x/y", content: value)] };

        JsonTrees.AssertSame(
            $$"""{"type":"event","value":{{json}},"channelData":{{json}},"attachments":[{"contentType":"x/y","content":{{json}}}]}""",
            ActivityJson.SerializeToString(activity));
    }

    public static TheoryData<object, string> Values() => new()
    {
        { "text", "\"text\"" },
        { 5, "5" },
        { 1.5m, "1.5" },
        { true, "true" },
        { new { OrderId = 7, Note = (string?)null }, """{"orderId":7}""" },
        { new Order("A-1", [1, 2]), """{"number":"A-1","items":[1,2]}""" },
        { new Dictionary<string, object?> { ["A"] = 1, ["b"] = new[] { "x" } }, """{"A":1,"b":["x"]}""" },
        { JsonNode.Parse("""{"a":1.10}""")!, """{"a":1.10}""" },
        { JsonElement.Parse("""[1e3]"""), "[1e3]" },
        { new HeroCard("t"), """{"title":"t"}""" },
        { new InvokeResponse { Status = 200, Body = new { Ok = true } }, """{"status":200,"body":{"ok":true}}""" },
    };

    [Fact]
    public void A_value_is_read_into_the_bots_own_type_in_any_casing()
    {
        var activity = ActivityJson.Deserialize("""{"value":{"NUMBER":"A-1","items":["1",2]}}""");

        var order = ActivityJson.FromObject<Order>(activity.Value);

        Assert.Equal("A-1", order!.Number);
        Assert.Equal([1, 2], order.Items);
    }

    [Fact]
    public void An_assigned_value_is_handed_back_itself()
    {
        var order = new Order("A-1", []);

        Assert.Same(order, ActivityJson.FromObject<Order>(order));
        Assert.Null(ActivityJson.FromObject<Order>(null));
        Assert.Equal(JsonValueKind.Null, ActivityJson.ToElement(null).ValueKind);
    }

    [Fact]
    public void The_contracts_of_all_schema_types_are_generated_not_reflected()
    {
        var generated = (IJsonTypeInfoResolver)ActivityJsonContext.Default;
        var types = typeof(SchemaObject).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(SchemaObject)) && !type.IsGenericTypeDefinition);

        Assert.DoesNotContain(types, type => generated.GetTypeInfo(type, ActivityJson.Options) is null);
    }

    private sealed record Order(string Number, int[] Items);
}
