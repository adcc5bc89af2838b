using System.Globalization;
using System.Text;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Dialogs.Choices;

namespace OmniBot.Dialogs;

/// <summary>Makes messages that offer choices.</summary>
public static class ChoiceFactory
{
    /// <summary>Choices up to this number are written in the text where there are no buttons.</summary>
    private const int MaxInline = 3;

    /// <summary>A message that shows the choices as the channel best can: suggested actions, a card, or text.</summary>
    public static Activity ForChannel(
        ChannelCapabilities capabilities, IList<Choice>? list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(capabilities);
        list ??= [];
        var fits = true;
        foreach (var choice in list)
        {
            fits &= TitleOf(choice).Length <= capabilities.MaxActionTitleLength;
        }

        if (fits && list.Count <= capabilities.MaxSuggestedActions)
        {
            return SuggestedAction(list, text, speak);
        }

        if (fits && capabilities.Cards && list.Count <= capabilities.MaxCardActions)
        {
            return HeroCard(list, text, speak);
        }

        return fits && list.Count <= MaxInline ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>As above, for a channel of the Bot Framework by its id.</summary>
    public static Activity ForChannel(
        string? channelId, IList<Choice>? list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        ForChannel(BotFrameworkChannels.CapabilitiesOf(channelId), list, text, speak, options);

    /// <summary><c>Which? (1) red, (2) green, or (3) blue</c></summary>
    public static Activity Inline(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var written = new StringBuilder(text);
        for (var i = 0; i < choices.Count; i++)
        {
            written.Append(
                i == 0 ? written.Length > 0 ? " " : ""
                : i < choices.Count - 1 ? options?.InlineSeparator ?? ", "
                : i == 1 ? options?.InlineOr ?? " or "
                : options?.InlineOrMore ?? ", or ");
            if (options?.IncludeNumbers ?? true)
            {
                written.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            }

            written.Append(TitleOf(choices[i]));
        }

        return MessageFactory.Text(written.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>The text, and each choice in a line of its own below it.</summary>
    public static Activity List(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var written = new StringBuilder(text);
        for (var i = 0; i < choices.Count; i++)
        {
            written.Append(i == 0 ? "\n\n   " : "\n   ");
            if (options?.IncludeNumbers ?? true)
            {
                written.Append(CultureInfo.InvariantCulture, $"{i + 1}. ");
            }
            else
            {
                written.Append("- ");
            }

            written.Append(TitleOf(choices[i]));
        }

        return MessageFactory.Text(written.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity SuggestedAction(IList<Choice>? choices, string? text = null, string? speak = null) =>
        MessageFactory.SuggestedActions(ActionsOf(choices), text, speak, InputHints.ExpectingInput);

    /// <summary>A card with the text and the choices; the message itself has no text.</summary>
    public static Activity HeroCard(IList<Choice>? choices, string? text = null, string? speak = null) =>
        MessageFactory.Attachment(
            new HeroCard(text: text, buttons: ActionsOf(choices)).ToAttachment(), null, speak, InputHints.ExpectingInput);

    public static IList<Choice> ToChoices(IList<string>? choices) => [.. (choices ?? []).Select(choice => new Choice(choice))];

    private static string TitleOf(Choice choice) => string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value : choice.Action.Title;

    private static List<CardAction> ActionsOf(IList<Choice>? choices) =>
        [.. (choices ?? []).Select(choice => choice.Action ?? new CardAction(ActionTypes.ImBack, choice.Value, value: choice.Value))];
}
