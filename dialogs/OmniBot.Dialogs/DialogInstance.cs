using System.Text.Json.Serialization;

namespace OmniBot.Dialogs;

/// <summary>A dialog on the stack, with what it has to remember from turn to turn.</summary>
public sealed class DialogInstance
{
    [JsonPropertyName("id")]
    public string Id { get; set; } = "";

    /// <summary>
    /// What the dialog remembers. After a reload, values are what <see cref="Core.State.StateJson"/> makes of them;
    /// <see cref="DialogValues.Get{T}"/> reads them as their type.
    /// </summary>
    [JsonPropertyName("state")]
    public IDictionary<string, object> State { get; set; } = new Dictionary<string, object>();

    /// <summary>Version of the container that runs here, to notice that it was changed meanwhile.</summary>
    [JsonPropertyName("version")]
    public string? Version { get; set; }
}
