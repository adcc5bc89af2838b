using OmniBot.Dialogs.Choices;

namespace OmniBot.Tests.Dialogs.Choices;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" ... ", "")]
    [InlineData("food", "food")]
    [InlineData("The Quick, brown-fox!", "the|quick|brown|fox")]
    [InlineData("don't", "don|t")]
    [InlineData("Größe 42½", "grosse|42½")]
    [InlineData("MAN\u0303ANA mañana", "manana|manana")]
    [InlineData("hi👍🏽there", "hi|👍|🏽|there")]
    [InlineData("5€", "5|€")]
    [InlineData("はい、いいえ", "はい|いいえ")]
    [InlineData("예 아니", "예|아니")]
    [InlineData("हां", "हां")]
    [InlineData("a\ud83d", "a")]
    public void Words_and_signs_are_cut_and_normalized(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.DefaultTokenizer(text).Select(token => token.Normalized)));

    [Fact]
    public void A_word_tells_where_it_stands()
    {
        var token = Tokenizer.DefaultTokenizer(" Día 👍")[0];
        var sign = Tokenizer.DefaultTokenizer(" Día 👍")[1];

        Assert.Equal((1, 3, "Día"), (token.Start, token.End, token.Text));
        Assert.Equal((5, 6, "👍"), (sign.Start, sign.End, sign.Text));
    }
}
