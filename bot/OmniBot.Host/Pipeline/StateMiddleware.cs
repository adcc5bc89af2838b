using OmniBot.Core.State;
using OmniBot.Core.Turns;

namespace OmniBot.Host.Pipeline;

/// <summary>Loads state when it is asked for, and hands what has changed to the turn's commit when the bot is done.</summary>
internal sealed class StateMiddleware(ConversationState conversationState, UserState userState, PrivateConversationState privateState) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await next(cancellationToken);
        await conversationState.SaveChangesAsync(turnContext, force: false, cancellationToken);
        await userState.SaveChangesAsync(turnContext, force: false, cancellationToken);
        await privateState.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }
}
