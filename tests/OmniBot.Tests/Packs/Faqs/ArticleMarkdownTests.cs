using OmniBot.Packs.Faqs;

namespace OmniBot.Tests.Packs.Faqs;

public sealed class ArticleMarkdownTests
{
    [Theory]
    [InlineData("one", "one")]
    [InlineData("one\ntwo\r\nthree", "one  \ntwo  \nthree")]
    [InlineData("one\n\ntwo\n", "one\n\ntwo")]
    [InlineData("one \n\n\ntwo", "one \n\n\ntwo")]
    public void Lines_stay_lines(string body, string markdown) => Assert.Equal(markdown, ArticleMarkdown.Body(body));

    [Theory]
    [InlineData("/help/delivery", "[/help/delivery](<https://shop.example/help/delivery>)")]
    [InlineData("https://help.example/a_b", @"[https://help.example/a\_b](<https://help.example/a_b>)")]
    [InlineData("/help/a b", "[/help/a b](<https://shop.example/help/a%20b>)")]
    [InlineData("/x>) [y](z", @"[/x\>) \[y\](z](<https://shop.example/x%3E)%20[y](z>)")]
    [InlineData("Terms *of* sale", @"Terms \*of\* sale")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("//evil.example/x", "//evil.example/x")]
    [InlineData(@"/\evil.example/x", @"[/\\evil.example/x](<https://shop.example//evil.example/x>)")]
    public void A_source_is_a_link_where_it_is_one(string source, string markdown) =>
        Assert.Equal(markdown, ArticleMarkdown.Source(source, "https://shop.example/"));

    [Fact]
    public void A_path_is_a_name_where_it_leads_nowhere() => Assert.Equal("/help/delivery", ArticleMarkdown.Source("/help/delivery", site: null));
}
