using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>How the channel should treat the activity.</summary>
public class ActivityTreatment : Entity
{
    /// <summary>The <c>type</c> of this entity.</summary>
    public const string EntityType = "activityTreatment";

    public ActivityTreatment()
        : base(EntityType)
    {
    }

    /// <summary>One of <see cref="ActivityTreatmentTypes"/>.</summary>
    [JsonPropertyName("treatment")]
    public string? Treatment { get; set; }
}
