namespace OmniBot.Host.Conversations;

/// <summary>When to try a failed send again.</summary>
internal static class SendRetry
{
    /// <summary>The wait before the next try.</summary>
    /// <param name="failures">Tries that failed so far, from 1.</param>
    /// <param name="retryAfter">What the channel asks for; it counts where it is longer than ours, up to the longest wait.</param>
    /// <param name="jitter">0 to 1: how much of the random fifth is taken off.</param>
    /// <param name="options">First and longest wait.</param>
    public static TimeSpan DelayAfter(int failures, TimeSpan? retryAfter, double jitter, ConversationOptions options)
    {
        var doubled = options.SendRetryDelay.TotalMilliseconds * Math.Pow(2, Math.Min(failures - 1, 30));
        var own = TimeSpan.FromMilliseconds(Math.Min(doubled, options.MaxSendRetryDelay.TotalMilliseconds) * (1 - (0.2 * jitter)));
        var asked = retryAfter is { } wait && wait > own ? wait : own;
        return asked < options.MaxSendRetryDelay ? asked : options.MaxSendRetryDelay;
    }
}
