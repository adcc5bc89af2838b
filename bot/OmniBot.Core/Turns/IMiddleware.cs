namespace OmniBot.Core.Turns;

/// <summary>Goes on to the rest of the pipeline.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Runs around every turn; calls <c>next</c> to go on, or doesn't to end the turn there.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
