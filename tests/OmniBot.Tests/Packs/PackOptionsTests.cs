using Microsoft.Extensions.Options;

namespace OmniBot.Tests.Packs;

public sealed class PackOptionsTests
{
    [Theory]
    [InlineData("BotName", "")]
    [InlineData("IntentThreshold", "1.5")]
    [InlineData("SlotChoices", "9")]
    [InlineData("TimeZone", "Mars/Olympus")]
    [InlineData("Languages:0", "xx")]
    [InlineData("FaqUnsureThreshold", "0.9")]
    public async Task Refuses_settings_that_make_no_sense(string name, string value)
    {
        using var talk = new BotTalk(settings: (name, value));
        await Assert.ThrowsAsync<OptionsValidationException>(() => talk.SayAsync("hello"));
    }

    [Fact]
    public async Task Speaks_only_the_configured_languages_under_the_configured_name()
    {
        using var talk = new BotTalk("en", settings: [("BotName", "Frida"), ("Languages:0", "de")]);
        Assert.Contains("ich bin Frida", await talk.JoinAsync());
    }
}
