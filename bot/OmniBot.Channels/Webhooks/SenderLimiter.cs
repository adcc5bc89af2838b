using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using OmniBot.Core.Conversations;

namespace OmniBot.Channels.Webhooks;

/// <summary>Token buckets for each sender and each channel, on this node.</summary>
internal sealed class SenderLimiter(IOptions<WebhookOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<(string Channel, string Sender)> _senders =
        PartitionedRateLimiter.Create<(string Channel, string Sender), (string Channel, string Sender)>(
            key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.Value.SenderBurst,
                TokensPerPeriod = Math.Max(1, options.Value.SenderMessagesPerMinute / 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(options.Value.SenderMessagesPerMinute >= 60 ? 1 : 60.0 / options.Value.SenderMessagesPerMinute),
                QueueLimit = 0,
            }));

    private readonly PartitionedRateLimiter<string> _channels = PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.ChannelMessagesPerSecond,
            TokensPerPeriod = options.Value.ChannelMessagesPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    /// <summary>Counts the activities of a call.</summary>
    /// <returns>Null to go on, or how long the vendor should wait. Then nothing of the call is taken.</returns>
    public TimeSpan? Take(IReadOnlyList<InboundActivity> activities)
    {
        foreach (var inbound in activities)
        {
            using var channel = _channels.AttemptAcquire(inbound.Conversation.Channel);
            using var sender = _senders.AttemptAcquire((inbound.Conversation.Channel, inbound.Activity.From?.Id ?? inbound.Conversation.Conversation));
            foreach (var lease in (ReadOnlySpan<RateLimitLease>)[channel, sender])
            {
                if (!lease.IsAcquired)
                {
                    return lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > TimeSpan.Zero ? after : TimeSpan.FromSeconds(1);
                }
            }
        }

        return null;
    }

    public void Dispose()
    {
        _senders.Dispose();
        _channels.Dispose();
    }
}
