namespace OmniBot.Core.Schema;

/// <summary>Makes messages. Those without an input hint say that the bot accepts input.</summary>
public static class MessageFactory
{
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null) => new(ActivityTypes.Message)
    {
        Text = text,
        Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml,
        InputHint = inputHint ?? InputHints.AcceptingInput,
    };

    /// <summary>A message with buttons that send their own title as the user's message.</summary>
    public static Activity SuggestedActions(
        IEnumerable<string> actions, string? text = null, string? ssml = null, string? inputHint = null, IList<string>? toList = null) =>
        SuggestedActions(
            actions.Select(title => new CardAction(ActionTypes.ImBack, title, value: title)), text, ssml, inputHint, toList);

    /// <param name="cardActions">The buttons.</param>
    /// <param name="text">Text of the message.</param>
    /// <param name="ssml">What is spoken.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <param name="toList">Ids of the users that see the buttons; everybody when absent.</param>
    public static Activity SuggestedActions(
        IEnumerable<CardAction> cardActions,
        string? text = null,
        string? ssml = null,
        string? inputHint = null,
        IList<string>? toList = null)
    {
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions(toList, [.. cardActions]);
        return message;
    }

    public static Activity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null) =>
        WithAttachments(null, [attachment], text, ssml, inputHint);

    public static Activity Attachment(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null) =>
        List(attachments, text, ssml, inputHint);

    /// <summary>A message with its attachments one below the other.</summary>
    public static Activity List(IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null) =>
        WithAttachments(AttachmentLayoutTypes.List, [.. attachments], text, ssml, inputHint);

    /// <summary>A message with its attachments side by side.</summary>
    public static Activity Carousel(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null) =>
        WithAttachments(AttachmentLayoutTypes.Carousel, [.. attachments], text, ssml, inputHint);

    /// <summary>A message with one file that the channel fetches from <paramref name="url"/>.</summary>
    public static Activity ContentUrl(
        string url, string contentType, string? name = null, string? text = null, string? ssml = null, string? inputHint = null) =>
        WithAttachments(AttachmentLayoutTypes.List, [new Attachment(contentType, url, name: name ?? "")], text, ssml, inputHint);

    private static Activity WithAttachments(string? layout, List<Attachment> attachments, string? text, string? ssml, string? inputHint)
    {
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = attachments;
        return message;
    }
}
