using System.Text;
using System.Text.Json;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Fitting;

/// <summary>An Adaptive Card as words, pictures and buttons.</summary>
/// <remarks>Inputs become their labels: who sees the card so has to answer by words. Source: Adaptive Cards schema 1.6.</remarks>
internal sealed class AdaptiveCardText
{
    private const int MaxDepth = 32;
    private readonly StringBuilder _text = new();

    private AdaptiveCardText()
    {
    }

    /// <summary>Markdown.</summary>
    public string Text => _text.ToString().Trim();

    public List<string> Images { get; } = [];

    public List<CardAction> Actions { get; } = [];

    public static AdaptiveCardText Read(JsonElement card)
    {
        var read = new AdaptiveCardText();
        read.ReadElements(card, "body", 0);
        read.ReadActions(card, "actions", 0);
        if (read._text.Length == 0 && read.Images.Count == 0 && StringOf(card, "fallbackText") is { } fallback)
        {
            read._text.Append(fallback);
        }

        return read;
    }

    private void ReadElements(JsonElement parent, string name, int depth)
    {
        if (depth > MaxDepth || parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out var elements) || elements.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (var element in elements.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.Object && !IsHidden(element)))
        {
            ReadElement(element, depth + 1);
        }
    }

    private void ReadElement(JsonElement element, int depth)
    {
        switch (StringOf(element, "type"))
        {
            case "TextBlock":
                Add(StringOf(element, "text"), isBold: StringOf(element, "weight")?.Equals("bolder", StringComparison.OrdinalIgnoreCase) == true);
                break;
            case "RichTextBlock" when element.TryGetProperty("inlines", out var inlines) && inlines.ValueKind == JsonValueKind.Array:
                Add(string.Concat(inlines.EnumerateArray().Select(inline =>
                    inline.ValueKind == JsonValueKind.String ? inline.GetString() : StringOf(inline, "text"))));
                break;
            case "FactSet" when element.TryGetProperty("facts", out var facts) && facts.ValueKind == JsonValueKind.Array:
                Add(string.Join("  \n", facts.EnumerateArray().Select(fact => $"**{StringOf(fact, "title")?.TrimEnd(':')}:** {StringOf(fact, "value")}")));
                break;
            case "Image" when StringOf(element, "url") is { } url:
                Images.Add(url);
                break;
            case "Media" when element.TryGetProperty("sources", out var sources) && sources.ValueKind == JsonValueKind.Array:
                Add(string.Join("\n", sources.EnumerateArray().Select(source => StringOf(source, "url"))));
                break;
            case { } input when input.StartsWith("Input.", StringComparison.Ordinal):
                Add(StringOf(element, "label") ?? StringOf(element, "title") ?? StringOf(element, "placeholder"));
                ReadChoices(element);
                break;
            case "ActionSet":
                ReadActions(element, "actions", depth);
                break;
            default:
                foreach (var inside in (ReadOnlySpan<string>)["items", "columns", "images", "rows", "cells", "body"])
                {
                    ReadElements(element, inside, depth);
                }

                break;
        }

        if (element.TryGetProperty("selectAction", out var select))
        {
            ReadAction(select, depth);
        }
    }

    private void ReadChoices(JsonElement element)
    {
        if (element.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array)
        {
            Add(string.Join("\n", choices.EnumerateArray().Select(choice => $"- {StringOf(choice, "title")}")));
        }
    }

    private void ReadActions(JsonElement parent, string name, int depth)
    {
        if (parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var actions) && actions.ValueKind == JsonValueKind.Array)
        {
            foreach (var action in actions.EnumerateArray())
            {
                ReadAction(action, depth);
            }
        }
    }

    private void ReadAction(JsonElement action, int depth)
    {
        var title = StringOf(action, "title");
        switch (StringOf(action, "type"))
        {
            case "Action.OpenUrl" when StringOf(action, "url") is { } url:
                Actions.Add(new CardAction(ActionTypes.OpenUrl, title ?? url, value: url));
                break;
            case "Action.Submit" or "Action.Execute" when title is not null:
                Actions.Add(new CardAction(ActionTypes.PostBack, title, value: action.TryGetProperty("data", out var data) ? data.Clone() : null));
                break;
            case "Action.ShowCard" when action.TryGetProperty("card", out var card):
                Add(title, isBold: true);
                ReadElements(card, "body", depth + 1);
                ReadActions(card, "actions", depth + 1);
                break;
        }
    }

    private void Add(string? markdown, bool isBold = false)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return;
        }

        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        _text.Append(isBold ? $"**{markdown.Trim()}**" : markdown.Trim());
    }

    private static bool IsHidden(JsonElement element) => element.TryGetProperty("isVisible", out var visible) && visible.ValueKind == JsonValueKind.False;

    private static string? StringOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;
}
