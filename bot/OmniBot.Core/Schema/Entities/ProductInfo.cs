using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>The product that the user talks from.</summary>
public class ProductInfo : Entity
{
    /// <summary>The <c>type</c> of this entity.</summary>
    public const string EntityType = "ProductInfo";

    public ProductInfo()
        : base(EntityType)
    {
    }

    /// <summary>Such as COPILOT.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }
}
