using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Buttons that go away once one is used.</summary>
public class SuggestedActions : SchemaObject
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>Ids of the users that see them; everybody when absent (A7710).</summary>
    [JsonPropertyName("to")]
    public IList<string>? To { get; set; }

    [JsonPropertyName("actions")]
    public IList<CardAction>? Actions { get; set; }
}
