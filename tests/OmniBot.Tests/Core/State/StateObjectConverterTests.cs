using System.Text.Json;
using OmniBot.Core.State;

namespace OmniBot.Tests.Core.State;

public sealed class StateObjectConverterTests
{
    static StateObjectConverterTests() => StateTypes.Register<Address>("test.address");

    [Theory]
    [InlineData("text")]
    [InlineData(true)]
    [InlineData(36)]
    [InlineData(36.0)]
    [InlineData(36.5)]
    [InlineData(1e300)]
    [InlineData(4_000_000_000L)]
    public void A_primitive_comes_back_as_its_own_type(object value)
    {
        var back = RoundTrip(value);
        Assert.IsType(value.GetType(), back);
        Assert.Equal(value, back);
    }

    [Fact]
    public void A_declared_type_comes_back_as_itself()
    {
        Assert.Equal(new Address("Main Street", 5), RoundTrip(new Address("Main Street", 5)));
    }

    [Theory]
    [InlineData("""{"value":{"value":{"Street":"Main Street","Number":5},"$type":"test.address"},"next":1}""")]
    [InlineData("""{"value":{"$type":"test.address","value":{"Street":"Main Street","Number":5},"more":[1]},"next":1}""")]
    public void A_declared_type_is_known_wherever_a_store_has_put_its_name(string json)
    {
        var values = JsonSerializer.Deserialize<Dictionary<string, object?>>(json, StateJson.Options)!;
        Assert.Equal(new Address("Main Street", 5), values["value"]);
        Assert.Equal(1, values["next"]);
    }

    [Fact]
    public void An_undeclared_type_comes_back_as_json()
    {
        var back = Assert.IsType<JsonElement>(RoundTrip(new Undeclared("x")));
        Assert.Equal("x", back.GetProperty("Name").GetString());
    }

    [Fact]
    public void A_list_comes_back_with_its_items()
    {
        Assert.Equal([1, "two", null, true], Assert.IsType<List<object?>>(RoundTrip(new object?[] { 1, "two", null, true })));
    }

    [Fact]
    public void Stored_text_cannot_choose_a_type()
    {
        var json = """{"value":{"$type":"System.IO.FileInfo","value":{"FileName":"/etc/passwd"}}}""";
        Assert.IsType<JsonElement>(JsonSerializer.Deserialize<Dictionary<string, object?>>(json, StateJson.Options)!["value"]);
    }

    [Fact]
    public void A_name_stands_for_one_type()
    {
        Assert.Throws<InvalidOperationException>(() => StateTypes.Register<Undeclared>("test.address"));
    }

    private static object? RoundTrip(object? value)
    {
        var json = JsonSerializer.Serialize(new Dictionary<string, object?> { ["value"] = value }, StateJson.Options);
        return JsonSerializer.Deserialize<Dictionary<string, object?>>(json, StateJson.Options)!["value"];
    }

    private sealed record Address(string Street, int Number);

    private sealed record Undeclared(string Name);
}
