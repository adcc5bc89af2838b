using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.Composer;

namespace OmniBot.Tests.Desk.Composer;

public sealed class SlashTextTests
{
    private static readonly CannedReply[] s_replies =
    [
        new("1", "tschuess", "de", "Auf Wiedersehen"), new("2", "bye", "en", "Goodbye"), new("3", "thanks", null, "Thank you for waiting"),
    ];

    [Theory]
    [InlineData("", "de", "t tq c thanks tschuess")]
    [InlineData("t", "de", "t tq thanks tschuess")]
    [InlineData("tq", "de", "tq")]
    [InlineData("wait", "de-AT", "thanks")]
    [InlineData("b", "en-US", "bye")]
    [InlineData("ts", "en", "")]
    [InlineData("xyz", null, "")]
    public void Commands_come_first_then_replies_in_the_customers_language(string typed, string? language, string words) =>
        Assert.Equal(words, string.Join(' ', SlashText.Find(typed, s_replies, language, 8).Select(entry => entry.Word)));

    [Fact]
    public void A_note_mentions_colleagues_by_id_once_and_no_mail_addresses()
    {
        AgentProfile[] agents = [new() { Id = "anna", Name = "A" }, new() { Id = "erik.b", Name = "E" }];
        Assert.Equal(["erik.b", "anna"], NoteMentions.Find("@Erik.B bitte, auch @anna. Und @anna! x@anna.de @nobody", agents));
    }
}
