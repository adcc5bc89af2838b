namespace OmniBot.Core.Schema;

/// <summary>Makes cards as attachments in one call.</summary>
public static class CardFactory
{
    /// <param name="card">The card: JSON as a <c>JsonElement</c> or <c>JsonNode</c>, or an object that is written as such.</param>
    public static Attachment AdaptiveCard(object card) => new(CardContentTypes.AdaptiveCard, content: card);

    /// <param name="title">Title of the card.</param>
    /// <param name="text">Text of the card.</param>
    /// <param name="imageUrls">Addresses of its images.</param>
    /// <param name="buttonTitles">Buttons that send their own title as the user's message.</param>
    public static Attachment HeroCard(
        string? title, string? text = null, IEnumerable<string>? imageUrls = null, IEnumerable<string>? buttonTitles = null) =>
        new HeroCard(title, text: text, images: Images(imageUrls), buttons: Buttons(buttonTitles)).ToAttachment();

    /// <inheritdoc cref="HeroCard"/>
    public static Attachment ThumbnailCard(
        string? title, string? text = null, IEnumerable<string>? imageUrls = null, IEnumerable<string>? buttonTitles = null) =>
        new ThumbnailCard(title, text: text, images: Images(imageUrls), buttons: Buttons(buttonTitles)).ToAttachment();

    public static Attachment ReceiptCard(ReceiptCard card) => card.ToAttachment();

    /// <summary>A button that opens <paramref name="url"/> to sign in.</summary>
    public static Attachment SigninCard(string title, string url, string? text = null) =>
        new SigninCard(text, [new CardAction(ActionTypes.Signin, title, value: url)]).ToAttachment();

    /// <summary>A button that signs in through a connection of the token service.</summary>
    /// <param name="connectionName">The connection.</param>
    /// <param name="title">Title of the button.</param>
    /// <param name="text">Text of the card.</param>
    /// <param name="link">Address to open; the channel makes one when it is absent.</param>
    /// <param name="tokenExchangeResource">Lets the client exchange its own token instead.</param>
    public static Attachment OAuthCard(
        string connectionName,
        string title,
        string? text = null,
        string? link = null,
        TokenExchangeResource? tokenExchangeResource = null) =>
        new OAuthCard(text, connectionName, [new CardAction(ActionTypes.Signin, title, value: link)])
        {
            TokenExchangeResource = tokenExchangeResource,
        }.ToAttachment();

    public static Attachment AnimationCard(string? title, IEnumerable<string> mediaUrls, string? text = null) =>
        new AnimationCard(title, text: text, media: Media(mediaUrls)).ToAttachment();

    public static Attachment AudioCard(string? title, IEnumerable<string> mediaUrls, string? text = null) =>
        new AudioCard(title, text: text, media: Media(mediaUrls)).ToAttachment();

    public static Attachment VideoCard(string? title, IEnumerable<string> mediaUrls, string? text = null) =>
        new VideoCard(title, text: text, media: Media(mediaUrls)).ToAttachment();

    private static List<CardImage>? Images(IEnumerable<string>? urls) => urls?.Select(url => new CardImage(url)).ToList();

    private static List<MediaUrl> Media(IEnumerable<string> urls) => [.. urls.Select(url => new MediaUrl(url))];

    private static List<CardAction>? Buttons(IEnumerable<string>? titles) =>
        titles?.Select(title => new CardAction(ActionTypes.ImBack, title, value: title)).ToList();
}
