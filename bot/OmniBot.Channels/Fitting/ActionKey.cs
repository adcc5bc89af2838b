using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Fitting;

/// <summary>What a button sends back: its value as text, or a short key for a value that is too long for the channel.</summary>
public static class ActionKey
{
    /// <summary>The text that a channel puts into the button.</summary>
    public static string Of(CardAction action, int maxBytes)
    {
        ArgumentNullException.ThrowIfNull(action);
        var value = TextOf(action);
        return Encoding.UTF8.GetByteCount(value) <= maxBytes && value.Length > 0
            ? value
            : $"~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{action.Title}\n{value}")).AsSpan(0, 8))}";
    }

    private static string TextOf(CardAction action) => action.Value switch
    {
        null => action.Text ?? action.Title ?? "",
        string text => text,
        var value => ActivityJson.ToElement(value) is { ValueKind: JsonValueKind.String } element
            ? element.GetString()!
            : ActivityJson.ToElement(value).GetRawText(),
    };
}
