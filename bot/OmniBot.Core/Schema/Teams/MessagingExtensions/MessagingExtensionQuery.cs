using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of a composeExtension/query invoke.</summary>
public class MessagingExtensionQuery : SchemaObject
{
    public MessagingExtensionQuery()
    {
    }

    public MessagingExtensionQuery(
        string? commandId = null,
        IList<MessagingExtensionParameter>? parameters = null,
        MessagingExtensionQueryOptions? queryOptions = null,
        string? state = null)
    {
        CommandId = commandId;
        Parameters = parameters;
        QueryOptions = queryOptions;
        State = state;
    }

    /// <summary>As the app's manifest names it.</summary>
    [JsonPropertyName("commandId")]
    public string? CommandId { get; set; }

    [JsonPropertyName("parameters")]
    public IList<MessagingExtensionParameter>? Parameters { get; set; }

    [JsonPropertyName("queryOptions")]
    public MessagingExtensionQueryOptions? QueryOptions { get; set; }

    /// <summary>Magic code of a sign-in. Secret.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }
}
