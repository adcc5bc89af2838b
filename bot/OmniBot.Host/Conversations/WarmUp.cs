using OmniBot.Core.Turns;

namespace OmniBot.Host.Conversations;

/// <summary>Makes the bot before the server takes messages: its recognizer is trained then, not in a customer's first turn.</summary>
internal sealed class WarmUp(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<IBot>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
