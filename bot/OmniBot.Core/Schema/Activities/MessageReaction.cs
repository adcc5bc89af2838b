using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>One reaction to a message.</summary>
public class MessageReaction : SchemaObject
{
    public MessageReaction()
    {
    }

    public MessageReaction(string? type = null)
    {
        Type = type;
    }

    /// <summary>A value of <see cref="MessageReactionTypes"/> or the channel's own.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }
}
