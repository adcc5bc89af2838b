using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Dialogs;
using OmniBot.Dialogs.Choices;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs.Prompts;

public sealed class ChoicePromptTests
{
    private static PromptOptions Colors(ListStyle? style = null) => new()
    {
        Prompt = MessageFactory.Text("Which color?"),
        RetryPrompt = MessageFactory.Text("Which one?"),
        Choices = [new("red"), new("dark green") { Synonyms = ["forest"] }, new("green") { Action = new CardAction(ActionTypes.ImBack, "Lime", value: "green") }],
        Style = style,
    };

    [Theory]
    [InlineData("red", "red", 0)]
    [InlineData("RED!", "red", 0)]
    [InlineData("I want the red one", "red", 0)]
    [InlineData("the dark green one please", "dark green", 1)]
    [InlineData("forest", "dark green", 1)]
    [InlineData("green", "green", 2)]
    [InlineData("lime", "green", 2)]
    [InlineData("2", "dark green", 1)]
    [InlineData("the third", "green", 2)]
    [InlineData("the second one", "dark green", 1)]
    [InlineData("the last one, please", "green", 2)]
    [InlineData("the last but one", "dark green", 1)]
    [InlineData("number two", "dark green", 1)]
    [InlineData("one please", "red", 0)]
    [InlineData("dark, well, green", "green", 2)]
    [InlineData("red or green", "red", 0)]
    public Task An_answer_names_the_choice_by_its_words_or_its_place(string answer, string value, int index) =>
        Conversation.With(Ask.With(new ChoicePrompt("p"), Colors(), result => ((FoundChoice)result!).Value + ((FoundChoice)result).Index))
            .User("hi").Bot("Which color?", "red", "dark green", "Lime")
            .User(answer).Ends(value + index)
            .PlayAsync();

    [Theory]
    [InlineData("yellow")]
    [InlineData("reddish")]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("2.5")]
    [InlineData("9999999999")]
    [InlineData("the tenth")]
    [InlineData("the next one")]
    [InlineData("a blue one")]
    [InlineData("wait a second")]
    [InlineData("...")]
    [InlineData("")]
    public Task Another_answer_is_asked_for_again(string answer) =>
        Conversation.With(Ask.With(new ChoicePrompt("p"), Colors()))
            .User("hi").Bot("Which color?", "red", "dark green", "Lime")
            .User(answer).Bot("Which one?", "red", "dark green", "Lime")
            .PlayAsync();

    [Theory]
    [InlineData(ListStyle.None, "Which color?")]
    [InlineData(ListStyle.Inline, "Which color? (1) red, (2) dark green, or (3) Lime")]
    [InlineData(ListStyle.List, "Which color?\n\n   1. red\n   2. dark green\n   3. Lime")]
    [InlineData(ListStyle.SuggestedAction, "Which color?")]
    public Task The_options_say_how_the_choices_are_shown(ListStyle style, string expected) =>
        Conversation.With(Ask.With(new ChoicePrompt("p") { Style = ListStyle.HeroCard }, Colors(style))).User("hi").Bot(reply =>
        {
            Assert.Equal(expected, reply.Text);
            Assert.Equal(style == ListStyle.SuggestedAction, reply.SuggestedActions is not null);
            Assert.Empty(reply.Attachments ?? []);
        }).PlayAsync();

    [Fact]
    public Task A_card_with_choices_comes_after_the_questions_own_attachments()
    {
        var options = Colors(ListStyle.HeroCard);
        options.Prompt!.Attachments = [new Attachment("image/png", "https://x.example/a.png")];
        return Conversation.With(Ask.With(new ChoicePrompt("p"), options)).User("hi").Bot(reply =>
            Assert.Equal(["image/png", HeroCard.ContentType], reply.Attachments!.Select(attachment => attachment.ContentType!))).PlayAsync();
    }

    [Theory]
    [InlineData("en-GB", "Which color? (1) red, (2) dark green, or (3) Lime")]
    [InlineData("de-AT", "Which color? (1) red, (2) dark green, oder (3) Lime")]
    [InlineData("es", "Which color? (1) red, (2) dark green, o (3) Lime")]
    [InlineData("fr-CA", "Which color? (1) red, (2) dark green, ou (3) Lime")]
    [InlineData("xx", "Which color? (1) red, (2) dark green, or (3) Lime")]
    public Task Choices_are_written_in_the_users_language(string locale, string expected) =>
        Conversation.With(Ask.With(new ChoicePrompt("p"), Colors())).On(ChannelCapabilities.TextOnly).In(locale).User("hi").Bot(expected).PlayAsync();

    [Theory]
    [InlineData("en-US", "the first", 0)]
    [InlineData("en-GB", "the 2nd one", 1)]
    [InlineData("de-DE", "das zweite", 1)]
    [InlineData("de-AT", "die dritte bitte", 2)]
    [InlineData("de-DE", "Nummer eins", 0)]
    [InlineData("de-DE", "die vorletzte", 1)]
    [InlineData("es-ES", "la segunda", 1)]
    [InlineData("es-MX", "la última", 2)]
    [InlineData("es-ES", "el número dos", 1)]
    [InlineData("es-ES", "el primero", 0)]
    [InlineData("fr-FR", "le deuxième", 1)]
    [InlineData("fr-FR", "le premier", 0)]
    [InlineData("fr-CA", "la dernière", 2)]
    [InlineData("fr-FR", "numéro trois", 2)]
    public Task A_place_is_understood_in_the_users_language(string locale, string answer, int expected) =>
        Conversation.With(Ask.With(new ChoicePrompt("p"), Colors(), result => ((FoundChoice)result!).Index))
            .In(locale).User("hi").Bot(_ => { }).User(answer).Ends(expected).PlayAsync();

    [Theory]
    [InlineData("de-DE", "ich möchte einen Termin")]
    [InlineData("de-DE", "die nächste")]
    [InlineData("es-ES", "quiero una camisa")]
    [InlineData("es-ES", "un segundo")]
    [InlineData("fr-FR", "je voudrais une autre")]
    public Task An_article_is_no_place(string locale, string answer) =>
        Conversation.With(Ask.With(new ChoicePrompt("p"), Colors())).In(locale)
            .User("hi").Bot(_ => { }).User(answer).Bot("Which one?", "red", "dark green", "Lime").PlayAsync();

    [Theory]
    [InlineData("de-DE", "es-ES", "fr-FR", "das zweite")]
    [InlineData("", "es-ES", "fr-FR", "la segunda")]
    [InlineData("", null, "fr-FR", "le deuxième")]
    [InlineData("", null, null, "the second")]
    public Task The_activitys_locale_goes_before_that_of_the_options_and_of_the_prompt(
        string locale, string? optionsLocale, string? defaultLocale, string answer) =>
        Conversation.With(Ask.With(
            new ChoicePrompt("p", defaultLocale: defaultLocale) { RecognizerOptions = new FindChoicesOptions { Locale = optionsLocale } },
            Colors(),
            result => ((FoundChoice)result!).Index))
            .User("hi").Bot(_ => { })
            .User(new Activity(ActivityTypes.Message) { Text = answer, Locale = locale }).Ends(1)
            .PlayAsync();

    [Fact]
    public Task The_options_say_what_counts_as_choosing() =>
        Conversation.With(Ask.With(
            new ChoicePrompt("p") { RecognizerOptions = new FindChoicesOptions { NoValue = true, RecognizeNumbers = false, AllowPartialMatches = true } },
            new PromptOptions { Prompt = MessageFactory.Text("Which?"), Choices = [new("a1") { Synonyms = ["big red ball"] }, new("b2") { Synonyms = ["small cube"] }] },
            result => ((FoundChoice)result!).Value))
            .User("hi").Bot("Which?", "a1", "b2")
            .User("a1").Bot("Which?", "a1", "b2")
            .User("2").Bot("Which?", "a1", "b2")
            .User("the red one").Ends("a1")
            .PlayAsync();

    [Fact]
    public Task A_found_choice_in_the_values_comes_back_as_itself() =>
        Conversation.With(new ComponentDialog("c").AddDialog(new ChoicePrompt("p")).AddDialog(new TextPrompt("t")).AddDialog(new WaterfallDialog("w")
            .AddStep("color", (step, token) => step.PromptAsync("p", Colors(), token))
            .AddStep("name", (step, token) =>
            {
                step.Values["color"] = step.Result;
                return step.PromptAsync("t", new PromptOptions { Prompt = MessageFactory.Text("Name?") }, token);
            })
            .AddStep("end", (step, token) => step.EndDialogAsync(((FoundChoice)step.Values["color"]).Value, token))))
            .User("hi").Bot(_ => { })
            .User("red").Bot("Name?")
            .User("Ada").Ends("red")
            .PlayAsync();
}
