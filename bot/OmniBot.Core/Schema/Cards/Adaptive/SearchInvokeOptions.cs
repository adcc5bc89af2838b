using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Page of search results that is wanted.</summary>
public class SearchInvokeOptions : SchemaObject
{
    /// <summary>Results to leave out.</summary>
    [JsonPropertyName("skip")]
    public int Skip { get; set; }

    /// <summary>Results to return.</summary>
    [JsonPropertyName("top")]
    public int Top { get; set; }
}
