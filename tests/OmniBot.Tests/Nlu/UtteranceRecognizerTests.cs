using OmniBot.Nlu;
using OmniBot.Nlu.Lu;
using Xunit;

namespace OmniBot.Tests.Nlu;

public sealed class UtteranceRecognizerTests
{
    private const string English = """
        @ list color =
            - red:
                - crimson
        # OrderStatus
        - where is my order
        - track my order
        - has my parcel been shipped
        # Buy
        - i want to buy a {color=crimson} shirt
        - buy a shirt
        - order a new shirt
        """;

    private const string German = """
        @ list color =
            - red:
                - rot
        # OrderStatus
        - wo ist meine bestellung
        - sendung verfolgen
        - wann kommt mein paket
        # Buy
        - ich möchte ein {color=rotes} hemd kaufen
        - hemd kaufen
        - ein neues hemd bestellen
        """;

    private static readonly UtteranceRecognizer Recognizer = UtteranceRecognizer.Train(
        [LuParser.Parse(English, "shop.en.lu"), LuParser.Parse(German, "shop.de.lu")]);

    [Theory]
    [InlineData("where is my order ORD-1001", "en", "OrderStatus")]
    [InlineData("wo ist meine bestellung ORD-1001", "en", "OrderStatus")]
    [InlineData("buy a red shirt", "en", "Buy")]
    [InlineData("ich möchte ein hemd kaufen", "de", "Buy")]
    [InlineData("how tall is the eiffel tower", "en", "None")]
    public void One_recognizer_reads_all_languages(string text, string locale, string intent) =>
        Assert.Equal(intent, Recognizer.Recognize(text, locale, DateTimeOffset.UnixEpoch).GetTopScoringIntent().Intent);

    [Fact]
    public void Entities_of_all_files_are_found()
    {
        var result = Recognizer.Recognize("track order ORD-1001, the crimson one", "en", DateTimeOffset.UnixEpoch);

        Assert.Equal("ORD-1001", (string?)result.Entities["orderNumber"]![0]);
        Assert.Equal("red", (string?)result.Entities["color"]![0]![0]);
        Assert.Equal("red", (string?)Recognizer.Recognize("das ist rot", "de", DateTimeOffset.UnixEpoch).Entities["color"]![0]![0]);
    }
}
