using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Somebody is mentioned in the text.</summary>
public class Mention : Entity
{
    /// <summary>The <c>type</c> of this entity.</summary>
    public const string EntityType = "mention";

    public Mention()
        : base(EntityType)
    {
    }

    [JsonPropertyName("mentioned")]
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The part of the message text that is the mention.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; set; }
}
