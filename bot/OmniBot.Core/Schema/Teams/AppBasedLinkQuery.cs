using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of a composeExtension/queryLink: a link that the user put into a message.</summary>
public class AppBasedLinkQuery : SchemaObject
{
    public AppBasedLinkQuery()
    {
    }

    public AppBasedLinkQuery(string? url = null, string? state = null)
    {
        Url = url;
        State = state;
    }

    [JsonPropertyName("url")]
    public string? Url { get; set; }

    /// <summary>Magic code of a sign-in. Secret.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }
}
