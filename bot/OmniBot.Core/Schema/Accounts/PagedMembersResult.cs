using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>One page of the members of a conversation.</summary>
public class PagedMembersResult : SchemaObject
{
    public PagedMembersResult()
    {
    }

    public PagedMembersResult(string? continuationToken = null, IList<ChannelAccount>? members = null)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    /// <summary>Token of the next page; absent on the last.</summary>
    [JsonPropertyName("continuationToken")]
    public string? ContinuationToken { get; set; }

    [JsonPropertyName("members")]
    public IList<ChannelAccount>? Members { get; set; }
}
