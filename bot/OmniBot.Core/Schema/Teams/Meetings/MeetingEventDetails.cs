using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>What the start and the end of a meeting tell of it. Unlike elsewhere Teams writes these fields with capitals.</summary>
public abstract class MeetingEventDetails : SchemaObject
{
    /// <summary>Base64.</summary>
    [JsonPropertyName("Id")]
    public string? Id { get; set; }

    [JsonPropertyName("JoinUrl")]
    public string? JoinUrl { get; set; }

    [JsonPropertyName("Title")]
    public string? Title { get; set; }

    /// <summary>Scheduled, Recurring, Broadcast, MeetNow or Adhoc.</summary>
    [JsonPropertyName("MeetingType")]
    public string? MeetingType { get; set; }
}
