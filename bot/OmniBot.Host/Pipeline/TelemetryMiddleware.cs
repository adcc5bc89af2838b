using OmniBot.Core.Turns;
using OmniBot.Host.Telemetry;

namespace OmniBot.Host.Pipeline;

/// <summary>Traces and measures the bot's part of a turn.</summary>
internal sealed class TelemetryMiddleware(TurnTelemetry telemetry, TimeProvider time) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var environment = TurnEnvironment.Of(turnContext);
        using var span = telemetry.StartTurn(environment.Conversation, turnContext.Activity.Type);
        var started = time.GetTimestamp();
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            environment.Explain.AddLatency("bot", time.GetElapsedTime(started));
        }
    }
}
