using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Marks a message as made by AI and cites its sources.</summary>
public class AIEntity : Entity
{
    /// <summary>The <c>type</c> of this entity.</summary>
    public const string EntityType = "https://schema.org/Message";

    public AIEntity()
        : base(EntityType)
    {
    }

    /// <summary>Message.</summary>
    [JsonPropertyName("@type")]
    public string? AtType { get; set; }

    /// <summary>https://schema.org.</summary>
    [JsonPropertyName("@context")]
    public string? AtContext { get; set; }

    [JsonPropertyName("@id")]
    public string? AtId { get; set; }

    /// <summary>AIGeneratedContent marks text made by AI.</summary>
    [JsonPropertyName("additionalType")]
    public IList<string>? AdditionalType { get; set; }

    [JsonPropertyName("citation")]
    public IList<ClientCitation>? Citation { get; set; }

    [JsonPropertyName("usageInfo")]
    public SensitivityUsageInfo? UsageInfo { get; set; }
}
