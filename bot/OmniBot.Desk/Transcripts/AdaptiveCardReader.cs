using System.Text.Json;

namespace OmniBot.Desk.Transcripts;

/// <summary>Makes simple pieces of an Adaptive Card: texts, facts, pictures, fields and buttons in their order.</summary>
internal static class AdaptiveCardReader
{
    private const int MaxDepth = 12;
    private static readonly string[] s_containers = ["body", "items", "columns", "rows", "cells", "images", "inlines", "actions"];

    public static IEnumerable<CardPart> Read(JsonElement card) => Walk(card, 0);

    private static IEnumerable<CardPart> Walk(JsonElement element, int depth)
    {
        if (depth > MaxDepth)
        {
            yield break;
        }

        if (Part(element) is { } part)
        {
            yield return part;
        }

        foreach (var fact in CardReader.Items(element, "facts"))
        {
            yield return new CardPart(CardPartKind.Fact, CardReader.Text(fact, "title"), CardReader.Text(fact, "value"));
        }

        foreach (var name in s_containers)
        {
            foreach (var child in CardReader.Items(element, name))
            {
                foreach (var found in Walk(child, depth + 1))
                {
                    yield return found;
                }
            }
        }
    }

    private static CardPart? Part(JsonElement element)
    {
        var type = CardReader.Text(element, "type");
        return type switch
        {
            "TextBlock" or "TextRun" when CardReader.Text(element, "text") is { Length: > 0 } text =>
                new CardPart(IsHeading(element) ? CardPartKind.Title : CardPartKind.Text, text),
            "Image" or "Media" => new CardPart(CardPartKind.Picture, CardReader.Text(element, "altText"), Href: SafeLinks.Check(CardReader.Text(element, "url"))),
            _ when type.StartsWith("Input.", StringComparison.Ordinal) => new CardPart(CardPartKind.Field, Label(element), CardReader.Text(element, "value")),
            _ when type.StartsWith("Action.", StringComparison.Ordinal) =>
                new CardPart(CardPartKind.Button, CardReader.Text(element, "title"), Href: SafeLinks.Check(CardReader.Text(element, "url"))),
            _ => null,
        };
    }

    private static bool IsHeading(JsonElement element) =>
        CardReader.Text(element, "weight").Equals("bolder", StringComparison.OrdinalIgnoreCase) || CardReader.Text(element, "style") == "heading";

    private static string Label(JsonElement element) =>
        ((string[])["label", "title", "placeholder", "id"]).Select(name => CardReader.Text(element, name)).FirstOrDefault(text => text.Length > 0) ?? "";
}
