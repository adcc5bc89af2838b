using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Telegram;

/// <summary>Keeps to Telegram's rates: in one chat, in one group, and in all. Source: Bots FAQ, "My bot is hitting limits".</summary>
internal sealed class TelegramPacer : IDisposable
{
    private readonly PartitionedRateLimiter<long> _limiter;
    private readonly TimeSpan _maxWait;

    public TelegramPacer(IOptions<TelegramOptions> options)
    {
        var rates = options.Value;
        _maxWait = rates.MaxPacingWait;
        _limiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<long, long>(chat => Bucket(chat, rates.ChatMessagesPerSecond, TimeSpan.FromSeconds(1))),
            PartitionedRateLimiter.Create<long, long>(chat => chat < 0
                ? Bucket(chat, rates.GroupMessagesPerMinute, TimeSpan.FromMinutes(1))
                : RateLimitPartition.GetNoLimiter(0L)),
            PartitionedRateLimiter.Create<long, long>(_ => Bucket(0L, rates.MessagesPerSecond, TimeSpan.FromSeconds(1))));
    }

    /// <summary>Waits for a place.</summary>
    /// <exception cref="ChannelException">Throttled: the wait would be longer than <see cref="TelegramOptions.MaxPacingWait"/>.</exception>
    public async Task WaitAsync(long chat, CancellationToken cancellationToken)
    {
        // Without waiting when there is a place: that is the usual case, and needs no timer.
        using var at = _limiter.AttemptAcquire(chat);
        if (at.IsAcquired)
        {
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_maxWait);
        try
        {
            using var lease = await _limiter.AcquireAsync(chat, 1, limit.Token);
            if (lease.IsAcquired)
            {
                return;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The wait was too long.
        }

        throw new ChannelException(ChannelError.Throttled, "The chat has had as many messages as Telegram allows.", _maxWait);
    }

    public void Dispose() => _limiter.Dispose();

    // A place comes back every tenth of the period or so, not all at its end.
    private static RateLimitPartition<long> Bucket(long key, int permits, TimeSpan period) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits,
            TokensPerPeriod = Math.Max(1, permits / 10),
            ReplenishmentPeriod = period * Math.Max(1, permits / 10) / permits,
            QueueLimit = 1000,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
}
