namespace OmniBot.Core.Channels;

/// <summary>The channel took the activity.</summary>
/// <param name="ChannelActivityId">The channel's own id for it, when it gave one.</param>
public sealed record DeliveryReceipt(string? ChannelActivityId)
{
    /// <summary>Taken, under our id.</summary>
    public static DeliveryReceipt Accepted { get; } = new((string?)null);
}
