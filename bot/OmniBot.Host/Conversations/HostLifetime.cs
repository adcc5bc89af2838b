namespace OmniBot.Host.Conversations;

/// <summary>When this process began to run, and when it stops.</summary>
internal sealed class HostLifetime(IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>Entries of the inbox from before this time were received by an earlier process.</summary>
    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();

    public CancellationToken Stopping => lifetime.ApplicationStopping;
}
