using System.Globalization;
using System.Text;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Fitting;

/// <summary>How a channel shows the buttons of a text.</summary>
/// <param name="Buttons">Buttons or rows of a list, with fitted titles, and values as text.</param>
/// <param name="Numbered">What is written below the text instead, to be answered by number or words.</param>
/// <param name="Words">Lines to add to the text, in Markdown.</param>
internal sealed record ActionPlan(IReadOnlyList<CardAction> Buttons, IReadOnlyList<CardAction> Numbered, string Words)
{
    public static ActionPlan Of(IReadOnlyList<CardAction> actions, ChannelCapabilities capabilities)
    {
        if (actions.Count == 0)
        {
            return new ActionPlan([], [], "");
        }

        var words = new StringBuilder();
        var pressed = new List<CardAction>();
        foreach (var action in actions)
        {
            if (!OpensSomething(action))
            {
                pressed.Add(action);
            }
            else if (capabilities.UrlActions && action.Type != ActionTypes.Call)
            {
                pressed.Add(new CardAction(ActionTypes.OpenUrl, action.Title, value: action.Value));
            }
            else
            {
                words.Append(CultureInfo.InvariantCulture, $"\n\n{LinkOf(action, capabilities)}");
            }
        }

        var (max, length) = pressed.Count <= capabilities.MaxSuggestedActions
            ? (capabilities.MaxSuggestedActions, capabilities.MaxActionTitleLength)
            : (capabilities.MaxListRows, capabilities.MaxListTitleLength);
        if (pressed.Count > 0 && pressed.Count <= max && Fitted(pressed, capabilities, length) is { } buttons)
        {
            return new ActionPlan(buttons, [], words.ToString());
        }

        var numbered = pressed.Where(action => action.Type != ActionTypes.OpenUrl).ToList();
        for (var at = 0; at < numbered.Count; at++)
        {
            words.Append(CultureInfo.InvariantCulture, $"{(at == 0 ? "\n\n" : "\n")}{at + 1}. {Escaped(MessageReader.TitleOf(numbered[at]), capabilities)}");
        }

        foreach (var link in pressed.Where(action => action.Type == ActionTypes.OpenUrl))
        {
            words.Append(CultureInfo.InvariantCulture, $"\n\n{LinkOf(link, capabilities)}");
        }

        return new ActionPlan([], numbered, words.ToString());
    }

    /// <summary>The buttons in the channel's lengths; null when two of them would look the same.</summary>
    public static List<CardAction>? Fitted(IReadOnlyList<CardAction> actions, ChannelCapabilities capabilities, int length)
    {
        var fitted = actions.Select(action => new CardAction(
            action.Type,
            TextMeasure.Cut(MessageReader.TitleOf(action), length, capabilities.TextUnit),
            action.Image,
            value: OpensSomething(action) ? action.Value : ActionKey.Of(action, capabilities.MaxActionValueBytes))).ToList();
        return fitted.Select(action => action.Title).Distinct(StringComparer.Ordinal).Count() == fitted.Count ? fitted : null;
    }

    public static bool OpensSomething(CardAction action) => action.Type
        is ActionTypes.OpenUrl or ActionTypes.Signin or ActionTypes.Call or ActionTypes.DownloadFile or ActionTypes.ShowImage
        or ActionTypes.PlayAudio or ActionTypes.PlayVideo or ActionTypes.OpenApp;

    private static string LinkOf(CardAction action, ChannelCapabilities capabilities)
    {
        var title = MessageReader.TitleOf(action);
        var url = action.Value?.ToString() ?? "";
        return title == url || url.Length == 0 ? url : capabilities.Markdown ? $"[{Escaped(title, capabilities)}]({url})" : $"{title}: {url}";
    }

    private static string Escaped(string title, ChannelCapabilities capabilities) =>
        capabilities.Markdown ? title.Replace("[", "\\[", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal) : title;
}
