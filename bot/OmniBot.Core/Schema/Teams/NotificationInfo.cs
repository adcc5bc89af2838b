using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>How Teams notifies of a message.</summary>
public class NotificationInfo : SchemaObject
{
    public NotificationInfo()
    {
    }

    public NotificationInfo(bool? alert = null)
    {
        Alert = alert;
    }

    [JsonPropertyName("alert")]
    public bool? Alert { get; set; }

    [JsonPropertyName("alertInMeeting")]
    public bool? AlertInMeeting { get; set; }

    [JsonPropertyName("externalResourceUrl")]
    public string? ExternalResourceUrl { get; set; }
}
