using OmniBot.Desk.Transcripts;

namespace OmniBot.Tests.Desk.Transcripts;

public sealed class SafeLinksTests
{
    [Theory]
    [InlineData("https://a.example/x", true)]
    [InlineData("HTTP://a.example", true)]
    [InlineData("mailto:a@b.example", true)]
    [InlineData("tel:+491", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" java\tscript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//evil.example/x", false)]
    [InlineData("/desk", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_four_schemes_are_followed(string? address, bool isSafe) => Assert.Equal(isSafe, SafeLinks.Check(address) is not null);

    [Fact]
    public void An_address_in_a_text_is_a_link_without_the_full_stop_behind_it()
    {
        var parts = SafeLinks.Split("See https://a.example/x?y=1. Or tel:+49 now", labels: false);
        Assert.Equal(["See ", "https://a.example/x?y=1", ". Or ", "tel:+49", " now"], parts.Select(part => part.Text));
        Assert.Equal("https://a.example/x?y=1", parts[1].Href);
    }

    [Fact]
    public void A_customer_cannot_hide_an_address_behind_a_label_but_the_bot_can_label_its_links()
    {
        const string text = "[bank](https://evil.example/) end";
        Assert.Equal(["[bank](", "https://evil.example/", ") end"], SafeLinks.Split(text, labels: false).Select(part => part.Text));
        Assert.Equal([new TextPart("bank", "https://evil.example/"), new TextPart(" end")], SafeLinks.Split(text, labels: true));
    }

    [Fact]
    public void A_label_with_a_bad_address_stays_text() =>
        Assert.Equal([new TextPart("[x](javascript:alert(1))")], SafeLinks.Split("[x](javascript:alert(1))", labels: true));

    [Fact]
    public void The_pieces_always_make_the_whole_text_again()
    {
        const string text = "a https://b.example, mailto:c@d.example;\n<b>https://e.example/?q=\"x\"</b> https://";
        Assert.Equal(text, string.Concat(SafeLinks.Split(text, labels: false).Select(part => part.Text)));
    }
}
