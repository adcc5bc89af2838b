using System.Text.Json;
using System.Text.Json.Nodes;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Alexa;

/// <summary>The card that the Alexa app shows beside what was said.</summary>
/// <remarks>One for each answer; title and text have 8,000 characters together, an image's address 2,000. Source: "Include a Card in Your Skill's Response".</remarks>
internal static class AlexaCard
{
    private const int MaxText = 8000;
    private const int MaxUrl = 2000;

    /// <summary>The card, or null when there is nothing to show that was not said.</summary>
    public static JsonObject? Of(IReadOnlyList<Activity> replies, IReadOnlyList<Activity> messages, bool isWholeSpoken)
    {
        var attachments = replies.SelectMany(reply => reply.Attachments ?? []).ToList();
        if (attachments.Any(attachment => attachment.ContentType is CardContentTypes.OAuthCard or CardContentTypes.SigninCard))
        {
            return new JsonObject { ["type"] = "LinkAccount" };
        }

        var text = string.Join("\n\n", messages.Select(message => message.Text).Where(text => !string.IsNullOrEmpty(text)));
        if (attachments.Select(HeroOf).FirstOrDefault(hero => hero is not null) is { } card)
        {
            return Card(card.Title ?? card.Subtitle ?? "", text, ImageOf(card));
        }

        if (attachments.FirstOrDefault(attachment =>
            attachment.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true && IsShown(attachment.ContentUrl)) is { } picture)
        {
            return Card(picture.Name ?? "", text, picture.ContentUrl);
        }

        return text.Length > 0 && (!isWholeSpoken || AlexaSpeech.HasAddress(text)) ? Card("", text, null) : null;
    }

    private static JsonObject Card(string title, string text, string? image)
    {
        title = Cut(title, 200);
        var card = new JsonObject
        {
            ["type"] = image is null ? "Simple" : "Standard", ["title"] = title, [image is null ? "content" : "text"] = Cut(text, MaxText - title.Length),
        };
        if (image is not null)
        {
            card["image"] = new JsonObject { ["smallImageUrl"] = image, ["largeImageUrl"] = image };
        }

        return card;
    }

    private static HeroCard? HeroOf(Attachment attachment)
    {
        try
        {
            return attachment.ContentType is CardContentTypes.HeroCard or CardContentTypes.ThumbnailCard ? attachment.GetContentAs<HeroCard>() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? ImageOf(HeroCard card) => card.Images?.Select(image => image.Url).FirstOrDefault(IsShown);

    private static bool IsShown(string? url) => url is { Length: <= MaxUrl } && url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
