using Microsoft.Extensions.Options;
using OmniBot.Core.Storage;
using OmniBot.Host.Telemetry;

namespace OmniBot.Host.Conversations;

/// <summary>Wakes conversations whose work nobody does: after a crash, a lost wake-up, or an operator's command from outside.</summary>
internal sealed class RecoveryService(
    IConversationStore store,
    IGrainFactory grains,
    IOptions<ConversationOptions> options,
    TurnTelemetry telemetry,
    TimeProvider time,
    ILogger<RecoveryService> logger) : BackgroundService
{
    private const int MaxWoken = 10_000;
    private static readonly TimeSpan s_pruneInterval = TimeSpan.FromHours(1);
    private DateTimeOffset _nextPrune;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At the start everything that waits is left over from an earlier process.
        var slack = TimeSpan.Zero;
        using var timer = new PeriodicTimer(options.Value.RecoveryInterval, time);
        do
        {
            try
            {
                await RecoverAsync(slack, stoppingToken);
                slack = options.Value.RecoveryInterval;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                ConversationsLog.RecoveryFailed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RecoverAsync(TimeSpan slack, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var conversations = await store.ReadConversationsWithWorkAsync(now - slack, MaxWoken, cancellationToken);
        foreach (var conversation in conversations)
        {
            await grains.GetConversation(conversation).RecoverAsync();
        }

        if (conversations.Count > 0)
        {
            ConversationsLog.Recovered(logger, conversations.Count);
        }

        telemetry.Update(await store.ReadStatisticsAsync(cancellationToken), now);
        if (now >= _nextPrune)
        {
            _nextPrune = now + s_pruneInterval;
            await store.PruneInboxAsync(now - options.Value.InboxRetention, cancellationToken);
        }
    }
}
