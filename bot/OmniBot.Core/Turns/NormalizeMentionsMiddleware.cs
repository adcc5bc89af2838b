using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns;

/// <summary>Takes the markup of mentions out of messages: <c>&lt;at&gt;Bot&lt;/at&gt; ask &lt;at&gt;Ann&lt;/at&gt;</c> becomes <c>ask Ann</c>.</summary>
public sealed class NormalizeMentionsMiddleware : IMiddleware
{
    private const string Opening = "<at";
    private const string Closing = "</at>";

    /// <summary>Mentions of the bot go altogether, the entity as well. The default is true.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity is { Type: ActivityTypes.Message, Entities.Count: > 0 } message)
        {
            Normalize(message);
        }

        return next(cancellationToken);
    }

    private static string WithoutTag(string text)
    {
        var end = text.IndexOf('>', StringComparison.Ordinal);
        return end >= 0 && text.StartsWith(Opening, StringComparison.OrdinalIgnoreCase) && text.EndsWith(Closing, StringComparison.OrdinalIgnoreCase)
            ? text[(end + 1)..^Closing.Length]
            : text;
    }

    private void Normalize(Activity message)
    {
        var bot = message.Recipient?.Id;
        var removed = RemoveRecipientMention && bot is not null;
        if (removed)
        {
            message.RemoveRecipientMention();
        }

        var entities = new List<Entity>(message.Entities!.Count);
        foreach (var entity in message.Entities)
        {
            var mention = string.Equals(entity.Type, Mention.EntityType, StringComparison.OrdinalIgnoreCase) ? entity.GetAs<Mention>() : null;
            if (removed && mention?.Mentioned?.Id == bot)
            {
                continue;
            }

            if (mention?.Text is { Length: > 0 } text && WithoutTag(text) is { } name && name != text)
            {
                message.Text = message.Text?.Replace(text, name, StringComparison.Ordinal);
                mention.Text = name;
                entity.SetAs(mention);
            }

            entities.Add(entity);
        }

        message.Entities = entities;
        message.Text = message.Text?.Trim();
    }
}
