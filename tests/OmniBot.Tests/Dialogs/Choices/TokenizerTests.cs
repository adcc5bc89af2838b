using OmniBot.Dialogs.Choices;

namespace OmniBot.Tests.Dialogs.Choices;

public class TokenizerTests
{
    [Fact]
    public void A_text_is_cut_at_blanks_and_signs()
    {
        var tokens = Tokenizer.Default("Über-Nacht, 2 kg!", null);

        Assert.Equal(["über", "nacht", "2", "kg"], tokens.Select(token => token.Normalized));
        Assert.Equal((5, 9, "Nacht"), (tokens[1].Start, tokens[1].End, tokens[1].Text));
    }

    [Fact]
    public void Each_emoji_is_a_token() =>
        Assert.Equal(["food", "🍔", "👍", "ok"], Tokenizer.Default("food 🍔👍ok", null).Select(token => token.Text));

    [Fact]
    public void Signs_alone_are_no_token() => Assert.Empty(Tokenizer.Default(" .,- ", null));
}
