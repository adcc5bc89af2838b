using OmniBot.Core.Schema;

namespace OmniBot.Channels.Meta;

/// <summary>A fitted activity to one message of the Send API.</summary>
/// <remarks>Sources: Messenger Platform, "Quick replies", "Generic template", "Button template" (limits of each).</remarks>
internal static class PageRenderer
{
    public const int MaxQuickReplies = 13;
    public const int MaxButtons = 3;
    public const int MaxCards = 10;
    public const int MaxButtonTemplateText = 640;
    private const int MaxCardText = 80;

    /// <summary>The message, or null when there is nothing to show.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="metadata">What the message carries so that its echo is known; null where there is no such field.</param>
    /// <param name="takes">Whether the channel takes files of this kind and media type: others become a link.</param>
    public static PageMessage? ToMessage(Activity activity, string? metadata, Func<string, string, bool> takes)
    {
        var actions = activity.SuggestedActions?.Actions ?? [];
        var links = actions.Where(action => action.Type == ActionTypes.OpenUrl).ToList();
        var text = activity.Text is { Length: > 0 } said ? said : null;
        var message = new PageMessage { Metadata = metadata };
        var attachments = activity.Attachments ?? [];
        if (attachments.Count > 0 && attachments.All(attachment => attachment.ContentType == HeroCard.ContentType))
        {
            return message with { Attachment = ToCards(attachments), QuickReplies = RepliesOf(actions) };
        }

        if (attachments.FirstOrDefault() is { ContentUrl: { Length: > 0 } url } file)
        {
            var kind = KindOf(file.ContentType);
            var isData = url.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

            // What comes from a card tells the kind only.
            if (isData || file.ContentType?.EndsWith("/*", StringComparison.Ordinal) == true || takes(kind, file.ContentType ?? ""))
            {
                return message with { Attachment = new PageAttachment(kind, new PagePayload { Url = isData ? null : url }), QuickReplies = RepliesOf(actions) };
            }

            text = string.Join('\n', ((string?[])[text, file.Name, url]).OfType<string>());
        }

        if (text is null && actions.Count == 0)
        {
            return null;
        }

        if (links.Count == 0)
        {
            return message with { Text = text ?? "…", QuickReplies = RepliesOf(actions) };
        }

        // Quick replies open no pages. Links are buttons under the text, and the rest are quick replies below; when there is room, all are buttons.
        var isAll = actions.Count <= MaxButtons;
        var buttons = isAll ? actions : [.. links.Take(MaxButtons)];
        var words = string.Join('\n', links.Skip(MaxButtons).Select(link => $"{link.Title}: {ValueOf(link)}").Prepend(text ?? "…"));
        if (words.Length <= MaxButtonTemplateText)
        {
            return message with
            {
                Attachment = new PageAttachment("template", new PagePayload { TemplateType = "button", Text = words, Buttons = [.. buttons.Select(ToButton)] }),
                QuickReplies = isAll ? null : RepliesOf(actions),
            };
        }

        words = string.Join('\n', links.Select(link => $"{link.Title}: {ValueOf(link)}").Prepend(text ?? "…"));
        return message with { Text = words, QuickReplies = RepliesOf(actions) };
    }

    /// <summary>Messenger's word for a kind of file.</summary>
    public static string KindOf(string? contentType) => contentType?.Split('/')[0].ToLowerInvariant() switch
    {
        "image" => "image",
        "audio" => "audio",
        "video" => "video",
        _ => "file",
    };

    private static List<PageQuickReply>? RepliesOf(IList<CardAction> actions)
    {
        var replies = actions.Where(action => action.Type != ActionTypes.OpenUrl)
            .Take(MaxQuickReplies)
            .Select(action => new PageQuickReply(action.Title ?? "", ValueOf(action)))
            .ToList();
        return replies.Count == 0 ? null : replies;
    }

    private static PageAttachment ToCards(IList<Attachment> attachments) => new("template", new PagePayload
    {
        TemplateType = "generic",
        Elements = [.. attachments.Take(MaxCards).Select(attachment => ToElement(attachment.GetContentAs<HeroCard>() ?? new HeroCard()))],
    });

    private static PageElement ToElement(HeroCard card)
    {
        var subtitle = string.Join(" · ", ((string?[])[card.Subtitle, card.Text]).Where(part => part is { Length: > 0 }));
        var buttons = (card.Buttons ?? []).Take(MaxButtons).Select(ToButton).ToList();
        var image = card.Images?.FirstOrDefault()?.Url;
        return new PageElement(Cut(card.Title is { Length: > 0 } title ? title : "…"))
        {
            // An element has something besides its title.
            Subtitle = subtitle.Length > 0 ? Cut(subtitle) : buttons.Count == 0 && image is null ? "…" : null,
            ImageUrl = image,
            DefaultAction = card.Tap is { Type: ActionTypes.OpenUrl } tap ? new PageDefaultAction(ValueOf(tap)) : null,
            Buttons = buttons.Count == 0 ? null : buttons,
        };
    }

    private static PageButton ToButton(CardAction action) => action.Type == ActionTypes.OpenUrl
        ? new PageButton("web_url", action.Title ?? "") { Url = ValueOf(action) }
        : new PageButton("postback", action.Title ?? "") { Payload = ValueOf(action) };

    private static string ValueOf(CardAction action) =>
        (action.Value is null ? null : MetaJson.TextOf(ActivityJson.ToElement(action.Value))) is { Length: > 0 } value ? value : action.Title ?? "";

    private static string Cut(string text) =>
        text.Length <= MaxCardText ? text : $"{text[..(char.IsHighSurrogate(text[MaxCardText - 2]) ? MaxCardText - 2 : MaxCardText - 1)]}…";
}
