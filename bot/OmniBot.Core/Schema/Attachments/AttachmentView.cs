using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>One view of an uploaded attachment, such as original or thumbnail.</summary>
public class AttachmentView : SchemaObject
{
    public AttachmentView()
    {
    }

    public AttachmentView(string? viewId = null, long? size = null)
    {
        ViewId = viewId;
        Size = size;
    }

    [JsonPropertyName("viewId")]
    public string? ViewId { get; set; }

    /// <summary>Bytes.</summary>
    [JsonPropertyName("size")]
    public long? Size { get; set; }
}
