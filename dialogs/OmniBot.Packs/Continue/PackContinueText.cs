using OmniBot.Core.Channels;
using OmniBot.Core.Persons;
using OmniBot.Packs.Wording;

namespace OmniBot.Packs.Continue;

/// <summary>What customers are told about continuing elsewhere.</summary>
internal sealed class PackContinueText(Texts texts) : IContinueText
{
    private const int MaxWords = 12;

    private static readonly (string Name, string Channel)[] s_channels =
        [("WhatsApp", ChannelIds.WhatsApp), ("Telegram", ChannelIds.Telegram), ("SMS", ChannelIds.Twilio)];

    public string? ChannelIn(string text, string? locale)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.ToLowerInvariant().Split([' ', ',', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MaxWords)
        {
            return null;
        }

        var language = texts.LanguageOf(locale);
        var said = $" {string.Join(' ', words)} ";
        if (!texts.Words(language, ContinueTexts.ContinueVerbs).Any(verb => said.Contains($" {verb}", StringComparison.Ordinal)))
        {
            return null;
        }

        // "Change my WhatsApp number" is about something else.
        var before = texts.Words(language, ContinueTexts.ContinueBefore);
        return s_channels.FirstOrDefault(known => before.Any(word => said.Contains($" {word} {known.Name.ToLowerInvariant()} ", StringComparison.Ordinal))).Channel;
    }

    public string Offer(string channel, string url, string code, string? locale) =>
        Say(locale, Saying.Of(ContinueTexts.ContinueOffer, ("channel", NameOf(channel)), ("url", url), ("code", code)));

    public string Words(string code, string? locale) => Say(locale, Saying.Of(ContinueTexts.ContinueWords, ("code", code)));

    public string NotThere(string channel, string? locale) => Say(locale, Saying.Of(ContinueTexts.ContinueNotThere, ("channel", NameOf(channel))));

    public string Expired(string? locale) => Say(locale, ContinueTexts.ContinueExpired);

    private static string NameOf(string channel) => s_channels.First(known => known.Channel == channel).Name;

    private string Say(string? locale, Saying saying) => texts.Get(locale, saying, new Random(0));
}
