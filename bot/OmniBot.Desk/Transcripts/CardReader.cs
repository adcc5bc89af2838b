using System.Text.Json;
using OmniBot.Core.Schema;

namespace OmniBot.Desk.Transcripts;

/// <summary>Makes simple pieces of cards. What it doesn't know it leaves out.</summary>
internal static class CardReader
{
    private const int MaxParts = 100;

    /// <summary>The card of an attachment; null when it is a file.</summary>
    public static CardView? Read(Attachment attachment)
    {
        if (attachment.ContentType?.StartsWith("application/vnd.microsoft.card.", StringComparison.OrdinalIgnoreCase) != true
            || attachment.Content is null)
        {
            return null;
        }

        var content = ActivityJson.ToElement(attachment.Content);
        if (content.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var parts = attachment.ContentType == CardContentTypes.AdaptiveCard ? AdaptiveCardReader.Read(content) : Classic(content);
        return new CardView([.. parts.Take(MaxParts)]);
    }

    /// <summary>The text of a property that is a string or a number; empty when it is neither.</summary>
    internal static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            }
            : "";

    internal static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : [];

    // Hero, thumbnail, receipt, sign-in, and media cards have the same words for the same things.
    private static IEnumerable<CardPart> Classic(JsonElement card)
    {
        if (Text(card, "title") is { Length: > 0 } title)
        {
            yield return new CardPart(CardPartKind.Title, title);
        }

        foreach (var name in (string[])["subtitle", "text"])
        {
            if (Text(card, name) is { Length: > 0 } text)
            {
                yield return new CardPart(CardPartKind.Text, text);
            }
        }

        foreach (var image in Items(card, "images"))
        {
            yield return new CardPart(CardPartKind.Picture, Text(image, "alt"), Href: SafeLinks.Check(Text(image, "url")));
        }

        foreach (var fact in Items(card, "facts"))
        {
            yield return new CardPart(CardPartKind.Fact, Text(fact, "key"), Text(fact, "value"));
        }

        foreach (var item in Items(card, "items"))
        {
            yield return new CardPart(CardPartKind.Fact, Text(item, "title"), Text(item, "price"));
        }

        if (Text(card, "total") is { Length: > 0 } total)
        {
            yield return new CardPart(CardPartKind.Fact, "Σ", total);
        }

        foreach (var medium in Items(card, "media"))
        {
            yield return new CardPart(CardPartKind.Picture, "", Href: SafeLinks.Check(Text(medium, "url")));
        }

        foreach (var button in Items(card, "buttons"))
        {
            yield return new CardPart(CardPartKind.Button, Text(button, "title"), Href: SafeLinks.Check(Text(button, "value")));
        }
    }
}
