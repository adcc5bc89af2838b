using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Twilio;

/// <summary>Keeps to the rate of each of our numbers. Twilio queues what is more, but throws it away after some hours.</summary>
internal sealed class TwilioPacer(IOptions<TwilioOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        sender => RateLimitPartition.GetTokenBucketLimiter(sender, key =>
        {
            var rate = TwilioChannel.IsWhatsApp(key) ? options.Value.WhatsAppPerSecond : options.Value.SmsPerSecond;
            return new TokenBucketRateLimiterOptions
            {
                TokenLimit = rate,
                TokensPerPeriod = Math.Max(1, rate / 10),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1) * Math.Max(1, rate / 10) / rate,
                QueueLimit = 1000,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            };
        }));

    /// <summary>Waits for a place.</summary>
    /// <exception cref="ChannelException">Throttled: the wait would be longer than <see cref="TwilioOptions.MaxPacingWait"/>.</exception>
    public async Task WaitAsync(string sender, CancellationToken cancellationToken)
    {
        using var at = _limiter.AttemptAcquire(sender);
        if (at.IsAcquired)
        {
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.MaxPacingWait);
        try
        {
            using var lease = await _limiter.AcquireAsync(sender, 1, limit.Token);
            if (lease.IsAcquired)
            {
                return;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The wait was too long.
        }

        throw new ChannelException(ChannelError.Throttled, "The sender has sent as many messages as it can.", options.Value.MaxPacingWait);
    }

    public void Dispose() => _limiter.Dispose();
}
