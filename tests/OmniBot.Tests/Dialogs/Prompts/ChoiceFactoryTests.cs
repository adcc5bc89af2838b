using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Dialogs;
using OmniBot.Dialogs.Choices;
using ChannelNames = OmniBot.Core.Schema.Channels;

namespace OmniBot.Tests.Dialogs.Prompts;

public sealed class ChoiceFactoryTests
{
    private static readonly IList<Choice> s_colors = ChoiceFactory.ToChoices(["red", "green", "blue"]);

    [Theory]
    [InlineData(1, "Which? (1) red")]
    [InlineData(2, "Which? (1) red or (2) green")]
    [InlineData(3, "Which? (1) red, (2) green, or (3) blue")]
    public void Choices_are_written_in_the_text(int count, string expected)
    {
        var message = ChoiceFactory.Inline([.. s_colors.Take(count)], "Which?");
        Assert.Equal(expected, message.Text);
        Assert.Equal(InputHints.ExpectingInput, message.InputHint);
    }

    [Fact]
    public void Words_between_the_choices_and_numbers_can_be_changed() =>
        Assert.Equal("Farbe: red; green, oder blue", ChoiceFactory.Inline(s_colors, "Farbe:", null, new("; ", " oder ", ", oder ", false)).Text);

    [Fact]
    public void Choices_are_written_as_lines()
    {
        Assert.Equal("Which?\n\n   1. red\n   2. green\n   3. blue", ChoiceFactory.List(s_colors, "Which?").Text);
        Assert.Equal("Which?\n\n   - red\n   - green\n   - blue", ChoiceFactory.List(s_colors, "Which?", null, new(includeNumbers: false)).Text);
    }

    [Fact]
    public void Suggested_actions_send_the_value_unless_the_choice_has_an_action()
    {
        var choices = new List<Choice> { new("red"), new("green") { Action = new CardAction(ActionTypes.OpenUrl, "Green!", value: "https://x.example") } };
        var actions = ChoiceFactory.SuggestedAction(choices, "Which?").SuggestedActions!.Actions!;
        Assert.Equal((ActionTypes.ImBack, "red", "red"), (actions[0].Type, actions[0].Title, (string)actions[0].Value!));
        Assert.Equal((ActionTypes.OpenUrl, "Green!"), (actions[1].Type, actions[1].Title));
    }

    [Fact]
    public void A_card_holds_the_text_and_the_buttons()
    {
        var message = ChoiceFactory.HeroCard(s_colors, "Which?");
        Assert.Null(message.Text);
        var card = message.Attachments!.Single().GetContentAs<HeroCard>()!;
        Assert.Equal("Which?", card.Text);
        Assert.Equal(["red", "green", "blue"], card.Buttons!.Select(button => button.Title!));
    }

    [Theory]
    [InlineData(3, 0, 3, "suggested")]
    [InlineData(2, 3, 3, "card")]
    [InlineData(0, 2, 3, "inline")]
    [InlineData(0, 0, 2, "inline")]
    [InlineData(3, 3, 4, "list")]
    public void The_channels_abilities_decide(int suggested, int onCard, int choices, string expected)
    {
        var capabilities = new ChannelCapabilities { MaxSuggestedActions = suggested, MaxCardActions = onCard, Cards = true };
        var list = ChoiceFactory.ToChoices([.. Enumerable.Range(1, choices).Select(number => $"choice {number}")]);
        Assert.Equal(expected, StyleOf(ChoiceFactory.ForChannel(capabilities, list, "Which?")));
    }

    [Fact]
    public void A_title_that_is_too_long_for_a_button_makes_a_list()
    {
        var capabilities = new ChannelCapabilities { MaxSuggestedActions = 9, MaxActionTitleLength = 5 };
        Assert.Equal("suggested", StyleOf(ChoiceFactory.ForChannel(capabilities, [new("12345")], "Which?")));
        Assert.Equal("list", StyleOf(ChoiceFactory.ForChannel(capabilities, [new("123456")], "Which?")));
    }

    [Theory]
    [InlineData(ChannelNames.Webchat, 3, "suggested")]
    [InlineData(ChannelNames.Facebook, 11, "list")]
    [InlineData(ChannelNames.Cortana, 3, "card")]
    [InlineData(ChannelNames.Sms, 3, "inline")]
    [InlineData(null, 4, "list")]
    public void A_channel_of_the_Bot_Framework_is_known_by_its_id(string? channelId, int choices, string expected) =>
        Assert.Equal(
            expected,
            StyleOf(ChoiceFactory.ForChannel(channelId, ChoiceFactory.ToChoices([.. Enumerable.Range(1, choices).Select(number => $"{number}")]), "Which?")));

    private static string StyleOf(Activity message) =>
        message.SuggestedActions is not null ? "suggested"
        : message.Attachments is { Count: > 0 } ? "card"
        : message.Text!.Contains('\n', StringComparison.Ordinal) ? "list" : "inline";
}
