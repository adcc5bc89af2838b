namespace OmniBot.Core.Schema;

/// <summary>Takes mentions out of the text of a message.</summary>
public static class ActivityMentions
{
    /// <summary>Takes the mentions of the recipient, usually the bot, out of the text.</summary>
    /// <returns>The text that is left, which is also the message's text now.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity) =>
        activity.Recipient?.Id is { } id ? activity.RemoveMentionText(id) : activity.Text;

    /// <summary>Takes the mentions of one account out of the text. The entities stay.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="id">Id of the mentioned account.</param>
    /// <returns>The text that is left, which is also the message's text now.</returns>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned?.Id != id || activity.Text is null)
            {
                continue;
            }

            // Some channels leave the mention's own text out; then it is the name as the channel marks it.
            var text = mention.Text is { Length: > 0 } own ? own : $"<at>{mention.Mentioned.Name ?? id}</at>";
            activity.Text = activity.Text.Replace(text, "", StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
