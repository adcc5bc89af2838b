using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Settings that travel with an installation.</summary>
public class TeamsChannelDataSettings : SchemaObject
{
    [JsonPropertyName("selectedChannel")]
    public ChannelInfo? SelectedChannel { get; set; }
}
