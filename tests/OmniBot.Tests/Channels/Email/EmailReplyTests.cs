using System.Diagnostics;
using FsCheck.Xunit;
using OmniBot.Channels.Email;

namespace OmniBot.Tests.Channels.Email;

public sealed class EmailReplyTests
{
    [Theory]
    [InlineData("Hello there", "Hello there")]
    [InlineData("Yes please.\n\nOn Tue, Mar 3, 2026 at 9:00 AM, Shop <bot@shop.example> wrote:\n> Do you want it?\n> Really?\n", "Yes please.")]
    [InlineData("Yes.\n\nOn Tue, Mar 3, 2026 at 9:00 AM,\nThe Shop with a long name\n<bot@shop.example> wrote:\n\n> Do you?\n", "Yes.")]
    [InlineData("Ja.\n\nAm 03.03.26 um 09:00 schrieb Laden:\n> Wirklich?\n", "Ja.")]
    [InlineData("Oui.\n\nLe mar. 3 mars 2026 à 09:00, Boutique <bot@shop.example> a écrit :\n> Vraiment ?", "Oui.")]
    [InlineData("Fine.\n\n-----Original Message-----\nFrom: Shop\nSent: Tuesday\nTo: Me\nSubject: x\n\nOld text", "Fine.")]
    [InlineData("Gut.\n\nVon: Laden <bot@shop.example>\nGesendet: Dienstag, 3. März 2026\nAn: Ich\nBetreff: x\n\nAlt", "Gut.")]
    [InlineData("Ok\n\n________________________________\nFrom: Shop\nSent: Tuesday\nTo: me\nSubject: x\n\nOld", "Ok")]
    [InlineData("My answer is no.\n\n-- \nJoe Doe\nSome Street 1", "My answer is no.")]
    [InlineData("My answer is no.\n\nSent from my iPhone", "My answer is no.")]
    [InlineData("Nein.\n\nVon meinem iPhone gesendet", "Nein.")]
    [InlineData("> Which one?\nThe blue one.\n> And when?\nTomorrow.", "The blue one.\nTomorrow.")]
    [InlineData("> all of it is quoted", "> all of it is quoted")]
    [InlineData("On Monday I called you.\nNobody answered and I wrote:\nplease call back", "On Monday I called you.\nNobody answered and I wrote:\nplease call back")]
    [InlineData("a--b\n- one\n- two", "a--b\n- one\n- two")]
    [InlineData("From: the start it was broken", "From: the start it was broken")]
    [InlineData("", "")]
    public void Only_the_writers_own_words_are_left(string text, string visible) => Assert.Equal(visible, EmailReply.Visible(text));

    [Property(MaxTest = 300)]
    public void Any_text_is_read(string? text) => Assert.NotNull(EmailReply.Visible(text ?? ""));

    [Theory]
    [InlineData("On ")]
    [InlineData("> ")]
    [InlineData("\n")]
    [InlineData("On a\n")]
    [InlineData("> On x wrote:\n")]
    [InlineData("________________________________\n")]
    [InlineData("From: a\nOn b\n")]
    [InlineData("-- \n")]
    [InlineData("re: ")]
    [InlineData(" ")]
    public void Long_and_tricky_texts_take_a_time_in_proportion(string unit)
    {
        var clock = Stopwatch.StartNew();
        EmailReply.Visible(string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)));

        // Far more than it takes; what grows with the square would take minutes.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("<p>Hello <b>you</b></p><p>Bye&nbsp;&amp; thanks</p>", "Hello you\nBye & thanks")]
    [InlineData("a<br>b<br/>c", "a\nb\nc")]
    [InlineData("<head><style>p{}</style><title>x</title></head><body><ul><li>one<li>two</ul></body>", "- one\n- two")]
    [InlineData("New<blockquote type=\"cite\">old<br>older</blockquote>", "New\n> old\n> older")]
    [InlineData("<script>alert(1)</script>safe", "safe")]
    public void HTML_becomes_text(string html, string text) => Assert.Equal(text, EmailHtml.ToText(html, withLinks: false));

    [Fact]
    public void Links_keep_their_addresses_when_asked() =>
        Assert.Equal("See our help (https://shop.example/help).", EmailHtml.ToText("See <a href=\"https://shop.example/help\">our help</a>.", withLinks: true));

    [Theory]
    [InlineData("<blockquote>")]
    [InlineData("<div>")]
    [InlineData("<")]
    [InlineData("<a href=\"x\">")]
    [InlineData("&")]
    [InlineData("<!--")]
    public void Long_and_tricky_HTML_takes_a_time_in_proportion(string unit)
    {
        var clock = Stopwatch.StartNew();
        EmailHtml.ToText(string.Concat(Enumerable.Repeat(unit, 500_000 / unit.Length)), withLinks: true);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }
}
