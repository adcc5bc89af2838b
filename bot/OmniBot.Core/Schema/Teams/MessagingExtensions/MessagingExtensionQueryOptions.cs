using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Page of results that is wanted.</summary>
public class MessagingExtensionQueryOptions : SchemaObject
{
    public MessagingExtensionQueryOptions()
    {
    }

    public MessagingExtensionQueryOptions(int? skip = null, int? count = null)
    {
        Skip = skip;
        Count = count;
    }

    /// <summary>Results to leave out.</summary>
    [JsonPropertyName("skip")]
    public int? Skip { get; set; }

    /// <summary>Results to return.</summary>
    [JsonPropertyName("count")]
    public int? Count { get; set; }
}
