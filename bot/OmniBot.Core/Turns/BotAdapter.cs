using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns;

/// <summary>Joins a bot to the world: runs turns through the middleware, and sends what they send.</summary>
public abstract class BotAdapter
{
    /// <summary>The middleware of every turn, in order.</summary>
    public MiddlewareSet MiddlewareSet { get; } = new();

    /// <summary>Called with what a turn throws; without it the exception goes to the caller.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>Adds middleware at the end of the pipeline.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a turn in a conversation that has already begun, without an activity of the user's: a proactive message.</summary>
    /// <param name="botId">The bot's id; kept for source compatibility.</param>
    /// <param name="reference">The conversation, as <c>Activity.GetConversationReference</c> gave it.</param>
    /// <param name="callback">The turn's logic.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public abstract Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken);

    /// <summary>Runs the middleware, then the callback.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError is not null && exception is not OperationCanceledException)
        {
            await OnTurnError(turnContext, exception);
        }
    }
}
