using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>One page of the members of a Teams conversation.</summary>
public class TeamsPagedMembersResult : SchemaObject
{
    public TeamsPagedMembersResult()
    {
    }

    public TeamsPagedMembersResult(string? continuationToken = null, IList<TeamsChannelAccount>? members = null)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    /// <summary>Token of the next page; absent on the last.</summary>
    [JsonPropertyName("continuationToken")]
    public string? ContinuationToken { get; set; }

    [JsonPropertyName("members")]
    public IList<TeamsChannelAccount>? Members { get; set; }
}
