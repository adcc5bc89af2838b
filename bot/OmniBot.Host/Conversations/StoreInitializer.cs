using OmniBot.Core.Storage;

namespace OmniBot.Host.Conversations;

/// <summary>Creates or migrates the tables before anything else starts.</summary>
/// <param name="store">The store.</param>
/// <param name="lifetime">Made here, since it keeps the time of the start.</param>
/// <param name="logger">The log.</param>
internal sealed class StoreInitializer(IConversationStore store, HostLifetime lifetime, ILogger<StoreInitializer> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        ConversationsLog.Starting(logger, lifetime.StartedAt);
        return store.InitializeAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
