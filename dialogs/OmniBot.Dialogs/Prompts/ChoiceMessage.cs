using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;
using OmniBot.Dialogs.Choices;

namespace OmniBot.Dialogs;

/// <summary>Adds choices to a prompt's question.</summary>
internal static class ChoiceMessage
{
    public static Activity Of(
        Activity? prompt, ITurnContext turnContext, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options)
    {
        var text = prompt?.Text ?? "";
        var offer = style switch
        {
            ListStyle.None => MessageFactory.Text(text, inputHint: InputHints.ExpectingInput),
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            _ => ChoiceFactory.ForChannel(
                turnContext.TurnState.Get<ChannelCapabilities>() ?? BotFrameworkChannels.CapabilitiesOf(turnContext.Activity.ChannelId),
                choices,
                text,
                null,
                options),
        };
        if (prompt is null)
        {
            return offer;
        }

        var message = PromptMessage.Copy(prompt);
        message.Text = offer.Text;
        if (offer.SuggestedActions?.Actions is { Count: > 0 })
        {
            message.SuggestedActions = offer.SuggestedActions;
        }

        if (offer.Attachments is { Count: > 0 })
        {
            message.Attachments = [.. message.Attachments ?? [], .. offer.Attachments];
        }

        return message;
    }

    /// <summary>How the user's language writes choices.</summary>
    public static ChoiceFactoryOptions OptionsFor(PromptCultureModel culture) =>
        new(culture.Separator, culture.InlineOr, culture.InlineOrMore, true);
}
