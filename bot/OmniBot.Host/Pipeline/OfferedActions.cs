using System.Text.Json;

namespace OmniBot.Host.Pipeline;

/// <summary>The buttons that a conversation has shown on a channel without cards; kept in its state.</summary>
public sealed class OfferedActions
{
    /// <summary>The newest last.</summary>
    public IList<Offer> Offers { get; init; } = [];

    /// <summary>Keys of those that the bot's last message shows as a numbered text, in order.</summary>
    public IList<string> Numbered { get; set; } = [];

    /// <param name="Key">What the channel sends back when it is pressed.</param>
    /// <param name="Type">The action's type.</param>
    /// <param name="Title">Its words, in full.</param>
    /// <param name="Text">A messageBack's text.</param>
    /// <param name="Value">Its value.</param>
    public sealed record Offer(string Key, string? Type, string Title, string? Text, JsonElement? Value);
}
