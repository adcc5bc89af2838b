using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of an application/search invoke.</summary>
public class SearchInvokeValue : SchemaObject
{
    /// <summary>search, searchAnswer or typeahead.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    [JsonPropertyName("queryText")]
    public string? QueryText { get; set; }

    [JsonPropertyName("queryOptions")]
    public SearchInvokeOptions? QueryOptions { get; set; }

    [JsonPropertyName("context")]
    public object? Context { get; set; }

    [JsonPropertyName("dataset")]
    public string? Dataset { get; set; }
}
