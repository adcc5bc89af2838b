using OmniBot.Dialogs.TextRecognition;

namespace OmniBot.Tests.Dialogs.TextRecognition;

public class ConfirmationRecognizerTests
{
    [Theory]
    [InlineData("en", "yes please", true)]
    [InlineData("en", "it's not ok", false)]
    [InlineData("en", "Yes. I said no onions", true)]
    [InlineData("en", "👍🏽", true)]
    [InlineData("de", "Ja, gerne", true)]
    [InlineData("de", "lieber nicht", false)]
    [InlineData("de", "stimmt nicht", false)]
    [InlineData("es", "Sí", true)]
    [InlineData("es", "claro que no", false)]
    [InlineData("fr", "d’accord", true)]
    [InlineData("fr", "pas du tout", false)]
    [InlineData("xx", "sure", true)]
    public void A_yes_or_no_is_read(string culture, string text, bool expected) =>
        Assert.Equal(expected, ConfirmationRecognizer.Recognize(text, culture)?.Value);

    [Theory]
    [InlineData("en", "I am not sure")]
    [InlineData("en", "I don't know")]
    [InlineData("en", "my notebook is broken")]
    [InlineData("de", "ich weiß nicht, keine Ahnung")]
    [InlineData("es", "no lo sé")]
    [InlineData("fr", "")]
    public void Doubt_is_neither(string culture, string text) => Assert.Null(ConfirmationRecognizer.Recognize(text, culture));

    [Fact]
    public void The_span_holds_the_words_and_the_skin_tone()
    {
        var found = ConfirmationRecognizer.Recognize("ok: 👌🏻", "de");
        var hand = ConfirmationRecognizer.Recognize("👌🏻!", "en");

        Assert.Equal((0, 1), (found!.Span.Start, found.Span.End));
        Assert.Equal("👌🏻", hand!.Span.Text);
        Assert.Equal("True", hand.Span.Resolution["value"]);
    }
}
