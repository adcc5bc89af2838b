using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Place of this activity in a streamed message (A9240 to A9247).</summary>
public class StreamInfo : Entity
{
    /// <summary>The <c>type</c> of this entity.</summary>
    public const string EntityType = "streaminfo";

    public StreamInfo()
        : base(EntityType)
    {
    }

    /// <summary>Id of the first activity of the stream; absent on that one.</summary>
    [JsonPropertyName("streamId")]
    public string? StreamId { get; set; }

    /// <summary>One of <see cref="StreamTypes"/>.</summary>
    [JsonPropertyName("streamType")]
    public string? StreamType { get; set; }

    /// <summary>Counts from 1; absent on the final message.</summary>
    [JsonPropertyName("streamSequence")]
    public int? StreamSequence { get; set; }

    /// <summary>One of <see cref="StreamResults"/>, on the final message.</summary>
    [JsonPropertyName("streamResult")]
    public string? StreamResult { get; set; }
}
