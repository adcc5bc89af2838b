using System.Globalization;
using System.Text;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Packs.Wording;

/// <summary>A message with buttons, or with a numbered list where the channel can't show as many.</summary>
internal static class ButtonMessage
{
    /// <summary>Says the text with buttons whose titles are sent back as if they had been typed.</summary>
    public static Task SendAsync(ITurnContext turn, string text, IReadOnlyList<string> buttons, CancellationToken cancellationToken) =>
        turn.SendActivityAsync(Create(turn, text, buttons), cancellationToken);

    public static Activity Create(ITurnContext turn, string text, IReadOnlyList<string> buttons)
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,

            // Without it the text is Markdown, which folds lines and finds emphasis and links in customers' own words.
            TextFormat = TextFormatTypes.Plain,
            InputHint = buttons.Count == 0 ? InputHints.AcceptingInput : InputHints.ExpectingInput,
            Locale = turn.Activity.Locale,
        };
        if (buttons.Count == 0)
        {
            return message;
        }

        // Without a word from the channel, buttons are sent: the channel's own mapper fits what it can't show.
        if (turn.TurnState.Get<ChannelCapabilities>() is { } capabilities && capabilities.MaxSuggestedActions < buttons.Count)
        {
            var list = new StringBuilder(text);
            for (var i = 0; i < buttons.Count; i++)
            {
                list.Append(CultureInfo.InvariantCulture, $"\n{i + 1}. {buttons[i]}");
            }

            message.Text = list.ToString();
            return message;
        }

        message.SuggestedActions = new SuggestedActions
        {
            Actions = [.. buttons.Select(title => new CardAction { Type = ActionTypes.ImBack, Title = title, Value = title })],
        };
        return message;
    }
}
