using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Dialogs;
using OmniBot.Dialogs.Choices;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs.Prompts;

public sealed class ConfirmPromptTests
{
    private static readonly PromptOptions s_options = new() { Prompt = MessageFactory.Text("Sure?"), RetryPrompt = MessageFactory.Text("Yes or no?") };

    [Theory]
    [InlineData("en-US", "Yes", true)]
    [InlineData("en-US", "yes, please", true)]
    [InlineData("en-US", "nope", false)]
    [InlineData("en-US", "1", true)]
    [InlineData("en-US", "2", false)]
    [InlineData("de-DE", "ja gerne", true)]
    [InlineData("de-CH", "Nein", false)]
    [InlineData("es-ES", "sí", true)]
    [InlineData("es-MX", "no", false)]
    [InlineData("fr-FR", "bien sûr", true)]
    [InlineData("fr-FR", "non merci", false)]
    [InlineData("en-GB", "please do", true)]
    [InlineData("en-GB", "no way", false)]
    [InlineData("en-US", "👍🏽", true)]
    [InlineData("en-US", "the second one", false)]
    [InlineData("de-DE", "auf jeden Fall", true)]
    [InlineData("de-AT", "lieber nicht", false)]
    [InlineData("de-DE", "die erste", true)]
    [InlineData("de-DE", "zwei", false)]
    [InlineData("es-ES", "por supuesto", true)]
    [InlineData("es-ES", "claro que no", false)]
    [InlineData("es-ES", "la última", false)]
    [InlineData("fr-CA", "d’accord", true)]
    [InlineData("fr-FR", "pas du tout", false)]
    [InlineData("fr-FR", "le premier", true)]
    [InlineData("nl-NL", "nee", false)]
    [InlineData("ko-KR", "예", true)]
    [InlineData("ko-KR", "아니", false)]
    [InlineData("ja-JP", "yes", true)]
    [InlineData("ja-JP", "はい", true)]
    [InlineData("tr-TR", "hayır", false)]
    public Task Yes_and_no_are_understood_in_the_users_language(string locale, string answer, bool expected) =>
        Conversation.With(Ask.With(new ConfirmPrompt("p"), s_options))
            .In(locale).User("hi").Bot(_ => { }).User(answer).Ends(expected).PlayAsync();

    [Theory]
    [InlineData("en-US", "Sure?", "Yes", "No")]
    [InlineData("de-DE", "Sure?", "Ja", "Nein")]
    [InlineData("es-ES", "Sure?", "Sí", "No")]
    [InlineData("fr-FR", "Sure?", "Oui", "Non")]
    public Task Yes_and_no_are_offered_in_the_users_language(string locale, string text, string yes, string no) =>
        Conversation.With(Ask.With(new ConfirmPrompt("p"), s_options)).In(locale).User("hi").Bot(text, yes, no).PlayAsync();

    [Fact]
    public Task What_is_neither_is_asked_again() =>
        Conversation.With(Ask.With(new ConfirmPrompt("p"), s_options)).On(ChannelCapabilities.TextOnly)
            .User("hi").Bot("Sure? (1) Yes or (2) No")
            .User("maybe").Bot("Yes or no? (1) Yes or (2) No")
            .User("well, yes and no").Bot("Yes or no? (1) Yes or (2) No")
            .User("no idea").Bot("Yes or no? (1) Yes or (2) No")
            .User("3").Bot("Yes or no? (1) Yes or (2) No")
            .User("just a second").Bot("Yes or no? (1) Yes or (2) No")
            .User("").Bot("Yes or no? (1) Yes or (2) No")
            .PlayAsync();

    [Theory]
    [InlineData("de-DE", "jein")]
    [InlineData("de-DE", "ja und nein")]
    [InlineData("de-DE", "keine Ahnung")]
    [InlineData("es-ES", "sí y no")]
    [InlineData("es-ES", "no lo sé")]
    [InlineData("fr-FR", "oui et non")]
    [InlineData("fr-FR", "aucune idée")]
    public Task Doubt_is_asked_again_in_every_language(string locale, string answer) =>
        Conversation.With(Ask.With(new ConfirmPrompt("p"), s_options)).In(locale)
            .User("hi").Bot(_ => { }).User(answer).BotContains("Yes or no?").PlayAsync();

    [Theory]
    [InlineData("", "de-DE", "jawohl")]
    [InlineData("xx", "es-ES", "claro")]
    [InlineData("", null, "yup")]
    public Task The_prompts_own_locale_is_for_activities_without_one(string locale, string? defaultLocale, string answer) =>
        Conversation.With(Ask.With(new ConfirmPrompt("p", defaultLocale: defaultLocale), s_options))
            .User("hi").Bot(_ => { })
            .User(new Activity(ActivityTypes.Message) { Text = answer, Locale = locale }).Ends(true)
            .PlayAsync();

    [Fact]
    public Task Other_words_can_stand_for_yes_and_no() =>
        Conversation.With(Ask.With(
            new ConfirmPrompt("p") { ConfirmChoices = new(new Choice("Book it"), new Choice("Forget it")) }, s_options))
            .User("hi").Bot("Sure?", "Book it", "Forget it")
            .User("forget it").Ends(false)
            .PlayAsync();

    [Fact]
    public Task The_bots_own_words_go_before_those_of_the_language() =>
        Conversation.With(Ask.With(new ConfirmPrompt("p") { ConfirmChoices = new(new Choice("No problem"), new Choice("Rather not")) }, s_options))
            .User("hi").Bot("Sure?", "No problem", "Rather not").User("no problem").Ends(true).PlayAsync();

    [Fact]
    public Task Numbers_do_not_count_where_they_are_not_shown() =>
        Conversation.With(Ask.With(new ConfirmPrompt("p") { ChoiceOptions = new(", ", " or ", ", or ", false) }, s_options))
            .On(ChannelCapabilities.TextOnly)
            .User("hi").Bot("Sure? Yes or No")
            .User("1").Bot("Yes or no? Yes or No")
            .User("the first").Bot("Yes or no? Yes or No")
            .User("no").Ends(false)
            .PlayAsync();
}
