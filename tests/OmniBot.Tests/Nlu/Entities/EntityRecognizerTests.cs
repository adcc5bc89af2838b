using FsCheck.Xunit;
using OmniBot.Core.Recognition;
using OmniBot.Nlu.Entities;
using Xunit;

namespace OmniBot.Tests.Nlu.Entities;

public sealed class EntityRecognizerTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("write to Max.Muster+x@Example.co.uk.", "Max.Muster+x@example.co.uk")]
    [InlineData("<a@b.de>", "a@b.de")]
    [InlineData("jürgen@müller.de ist meine adresse", "jürgen@müller.de")]
    [InlineData("not@local", null)]
    [InlineData("a@@b.de", null)]
    [InlineData("@b.de", null)]
    [InlineData("a@-b.de", null)]
    public void Email_addresses(string text, string? expected) => AssertOne(new EmailRecognizer(), text, expected);

    [Theory]
    [InlineData("call +49 (170) 123-4567 please", "+491701234567")]
    [InlineData("0041 44 668 18 00", "+41446681800")]
    [InlineData("meine nummer ist 030/1234567.", "0301234567")]
    [InlineData("(212) 555-0123", "2125550123")]
    [InlineData("212-555-0123", "2125550123")]
    [InlineData("on 24.11.2026", null)]
    [InlineData("2026-11-24", null)]
    [InlineData("order 113542617735902", null)]
    [InlineData("at 10 o'clock", null)]
    [InlineData("+1234567890123456789", null)]
    public void Telephone_numbers(string text, string? expected) => AssertOne(new PhoneNumberRecognizer(), text, expected);

    [Theory]
    [InlineData("where is ord-1001?", "ORD-1001")]
    [InlineData("my order 123456", "123456")]
    [InlineData("Bestellung #12345678", "12345678")]
    [InlineData("the year 123456", null)]
    [InlineData("xORD-1001", null)]
    [InlineData("ORD-12", null)]
    public void Order_numbers(string text, string? expected) => AssertOne(new OrderNumberRecognizer(), text, expected);

    [Fact]
    public void Order_numbers_by_a_configured_pattern() => AssertOne(
        new OrderNumberRecognizer(new OrderNumberOptions { Patterns = [new OrderNumberPattern(@"[A-Z]{2}\d{3}", [])] }), "it is ab123", "AB123");

    [Theory]
    [InlineData("en", "1,234.5 euros", "1234.5")]
    [InlineData("de-AT", "1.234,5 euro", "1234.5")]
    [InlineData("en", "two tickets", "2")]
    [InlineData("de", "für zwölf personen", "12")]
    [InlineData("en", "it is -3 degrees", "-3")]
    [InlineData("en", "abc123", null)]
    public void Numbers(string locale, string text, string? expected) => AssertOne(new NumberRecognizer(), text, expected, locale);

    [Theory]
    [InlineData("a crimson shirt", "red", 1)]
    [InlineData("a crimsn shirt", "red", 0.8)]
    [InlineData("DARK BLUE please", "navy", 1)]
    [InlineData("a drak blue one", "blue", 1)]
    [InlineData("read this", null, 0)]
    [InlineData("その赤いシャツ", "red", 1)]
    public void List_values_with_one_typing_error(string text, string? expected, double score)
    {
        var recognizer = new ListEntityRecognizer("color", [new("red", ["crimson", "赤"]), new("navy", ["dark blue"]), new("blue", [])]);

        var found = recognizer.Recognize(text, "en", Now);

        Assert.Equal(expected is null ? [] : [expected], found.Select(entity => (string?)entity.Resolution![0]));
        Assert.All(found, entity => Assert.Equal(score, entity.Score));
        Assert.All(found, entity => Assert.Equal(text[entity.Start..entity.End], entity.Text));
    }

    [Fact]
    public void An_expression_that_backtracks_for_ever_gives_up()
    {
        var recognizer = new RegexEntityRecognizer("bad", @"^(?=(a+)+$)(a+)+$");

        Assert.Empty(recognizer.Recognize(new string('a', 40) + "!", "en", Now));
    }

    [Fact]
    public void Entities_have_the_shape_that_LUIS_gave()
    {
        var set = new EntitySet(EntitySet.BuiltIn());

        var json = EntitySet.ToJson(set.Recognize("order ORD-1001", "en", Now));

        Assert.Equal(
            """{"orderNumber":["ORD-1001"],"$instance":{"orderNumber":[{"startIndex":6,"endIndex":14,"text":"ORD-1001","type":"orderNumber","score":1}]}}""",
            json.ToJsonString());
    }

    [Fact]
    public void A_long_row_of_address_signs_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("a.a@", 20_000));

        Assert.Empty(new EmailRecognizer().Recognize(text, "en", Now));
    }

    [Property(MaxTest = 300)]
    public void Places_map_back_to_the_raw_text(string? raw)
    {
        var text = (raw ?? "") + " +49 170 1234567 ord-1234 a@b.de 12,5";
        var set = new EntitySet(EntitySet.BuiltIn());

        Assert.All(set.Recognize(text, "de", Now), entity => Assert.Equal(text[entity.Start..entity.End], entity.Text));
    }

    private static void AssertOne(IEntityRecognizer recognizer, string text, string? expected, string locale = "en")
    {
        var found = recognizer.Recognize(text, locale, Now);
        Assert.Equal(expected is null ? [] : [expected], found.Select(entity => entity.Resolution!.ToString()));
        Assert.All(found, entity => Assert.Equal(text[entity.Start..entity.End], entity.Text));
    }
}
