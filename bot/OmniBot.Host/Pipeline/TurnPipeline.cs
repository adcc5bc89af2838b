using OmniBot.Host.Handoff;
using OmniBot.Host.Persons;

namespace OmniBot.Host.Pipeline;

/// <summary>The order of a turn: this list is the only place that says it.</summary>
internal static class TurnPipeline
{
    /// <summary>Puts the middleware into the adapter, outermost first. The bot runs last: dialogs, and the connectors that they call.</summary>
    /// <remarks>
    /// Errors are caught around the whole list, by <see cref="TurnEngine"/>: a turn that throws must leave nothing behind, so what catches
    /// has to own the state and the outgoing list. The transcript is written by the commit, from the same list.
    /// </remarks>
    public static void Build(DurableAdapter adapter, IServiceProvider services)
    {
        adapter
            .Use(services.GetRequiredService<TelemetryMiddleware>())
            .Use(services.GetRequiredService<CapabilitiesMiddleware>())
            .Use(services.GetRequiredService<StateMiddleware>())
            .Use(services.GetRequiredService<ContinueMiddleware>())
            .Use(services.GetRequiredService<OfferedActionsMiddleware>())
            .Use(services.GetRequiredService<HandoffGate>());
    }
}
