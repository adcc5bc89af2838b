using OmniBot.Core.State;
using OmniBot.Core.Turns;

namespace OmniBot.Host.Pipeline;

/// <summary>Loads state when it is asked for, and hands what has changed to the turn's commit when the bot is done.</summary>
/// <remarks>The states and the settings are at hand in the turn, for the memory scopes of dialogs.</remarks>
internal sealed class StateMiddleware(
    ConversationState conversationState, UserState userState, PrivateConversationState privateState, IConfiguration configuration) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.TurnState.Set(conversationState);
        turnContext.TurnState.Set(userState);
        turnContext.TurnState.Set(privateState);
        turnContext.TurnState.Set(configuration);
        await next(cancellationToken);
        await conversationState.SaveChangesAsync(turnContext, force: false, cancellationToken);
        await userState.SaveChangesAsync(turnContext, force: false, cancellationToken);
        await privateState.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }
}
