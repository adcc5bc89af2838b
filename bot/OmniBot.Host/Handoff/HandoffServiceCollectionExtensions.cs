using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Host.Handoff;

internal static class HandoffServiceCollectionExtensions
{
    /// <summary>Adds what finds agents for handoffs.</summary>
    public static IServiceCollection AddHandoffs(this IServiceCollection services)
    {
        services.AddHandoffTurns();
        services.AddSingleton<IDesk, DeskDispatcher>();
        services.AddHostedService<RouterService>();
        return services;
    }

    /// <summary>Adds what a turn needs of handoffs: enough for a replay.</summary>
    public static IServiceCollection AddHandoffTurns(this IServiceCollection services)
    {
        services.AddSingleton<QueueEstimates>();
        services.AddSingleton<OpenHandoffs>();
        services.AddSingleton<AgentPresences>();
        services.AddSingleton<IAgentPresence>(provider => provider.GetRequiredService<AgentPresences>());
        services.AddSingleton<QueueAdmission>();
        services.AddSingleton<IQueueAdmission>(provider => new RecordedAdmission(provider.GetRequiredService<QueueAdmission>()));
        services.AddSingleton<IQueuePlaces>(provider => provider.GetRequiredService<QueueAdmission>());
        services.AddSingleton<HandoffNotices>();
        services.AddSingleton<HandoffBeginning>();
        services.AddSingleton<HandoffCommands>();
        services.AddSingleton<HandoffGate>();
        return services;
    }
}
