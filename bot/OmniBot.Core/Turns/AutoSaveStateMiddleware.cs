using OmniBot.Core.State;

namespace OmniBot.Core.Turns;

/// <summary>Saves the given states when the turn has ended without an exception.</summary>
public sealed class AutoSaveStateMiddleware(params BotState[] states) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        await next(cancellationToken);
        foreach (var state in states)
        {
            await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
        }
    }
}
