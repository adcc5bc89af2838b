using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Persons;
using OmniBot.Packs;

namespace OmniBot.Tests.Packs.Continue;

public sealed class PackContinueTextTests
{
    private static readonly IContinueText s_text = new ServiceCollection().AddLogging().AddPacks(new ConfigurationBuilder().Build()).BuildServiceProvider().GetRequiredService<IContinueText>();

    [Theory]
    [InlineData("Can I continue on WhatsApp?", "en-US", "whatsapp")]
    [InlineData("please switch to telegram", "en", "telegram")]
    [InlineData("Können wir auf WhatsApp weitermachen?", "de-DE", "whatsapp")]
    [InlineData("Ich möchte per SMS weiterschreiben", "de", "twilio")]
    [InlineData("Can I change my WhatsApp number?", "en", null)]
    [InlineData("Do you have WhatsApp?", "en", null)]
    [InlineData("Where is my order?", "en", null)]
    public void A_wish_to_continue_elsewhere_names_the_channel(string said, string locale, string? channel) =>
        Assert.Equal(channel, s_text.ChannelIn(said, locale));
}
