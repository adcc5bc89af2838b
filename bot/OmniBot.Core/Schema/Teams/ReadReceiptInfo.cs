using System.Globalization;
using System.Text.Json.Serialization;

namespace OmniBot.Core.Schema;

/// <summary>Value of an application/vnd.microsoft.readReceipt event.</summary>
public class ReadReceiptInfo : SchemaObject
{
    public ReadReceiptInfo()
    {
    }

    public ReadReceiptInfo(string? lastReadMessageId = null)
    {
        LastReadMessageId = lastReadMessageId;
    }

    /// <summary>Id of the last message that was read: the milliseconds since 1970 at which it was sent.</summary>
    [JsonPropertyName("lastReadMessageId")]
    public string? LastReadMessageId { get; set; }

    /// <summary>The message was sent no later than the last one that was read; false when an id is not a number.</summary>
    public static bool IsMessageRead(string? compareMessageId, string? lastReadMessageId) =>
        long.TryParse(compareMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var message)
        && long.TryParse(lastReadMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var lastRead)
        && message <= lastRead;

    /// <inheritdoc cref="IsMessageRead(string?, string?)"/>
    public bool IsMessageRead(string? compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);
}
