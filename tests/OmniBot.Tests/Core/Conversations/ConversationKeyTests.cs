using FsCheck;
using FsCheck.Xunit;
using OmniBot.Core.Conversations;

namespace OmniBot.Tests.Core.Conversations;

public sealed class ConversationKeyTests
{
    [Property]
    public void Its_text_can_be_read_again(NonNull<string> channel, NonNull<string> account, NonNull<string> conversation)
    {
        var key = new ConversationKey(WellFormed(channel.Get), WellFormed(account.Get), WellFormed(conversation.Get));
        Assert.Equal(key, ConversationKey.Parse(key.ToString()));
    }

    [Fact]
    public void Parts_that_hold_slashes_do_not_meet()
    {
        Assert.NotEqual(new ConversationKey("a", "b/c", "d").ToString(), new ConversationKey("a", "b", "c/d").ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("webchat")]
    [InlineData("webchat/bot")]
    [InlineData("webchat/bot/one/two")]
    public void A_text_without_three_parts_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => ConversationKey.Parse(text));
    }

    [Fact]
    public void An_effect_has_the_same_id_each_time_and_fits_an_external_id()
    {
        var key = new ConversationKey("webchat", "bot", "9f2c");
        Assert.Equal(new EffectId(key, 3, 1).ToString(), new EffectId(ConversationKey.Parse("webchat/bot/9f2c"), 3, 1).ToString());
        Assert.NotEqual(new EffectId(key, 3, 1).ToString(), new EffectId(key, 3, 2).ToString());
        Assert.Matches("^[a-z0-9-]{1,40}$", new EffectId(key, 123456789, 99).ToString());
    }

    // URL escaping knows no lone surrogates; neither does JSON, where ids come from.
    private static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_copy_has_a_text_of_its_own()
    {
        var key = new ConversationKey("webchat", "bot", "a");
        Assert.Equal("webchat/bot/a", key.ToString());
        Assert.Equal("webchat/bot/b", (key with { Conversation = "b" }).ToString());
    }
}
