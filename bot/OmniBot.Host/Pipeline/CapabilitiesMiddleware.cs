using OmniBot.Core.Channels;
using OmniBot.Core.Turns;

namespace OmniBot.Host.Pipeline;

/// <summary>Tells prompts and dialogs what the channel can show, and lets them call its Connector service.</summary>
internal sealed class CapabilitiesMiddleware(IChannelDirectory channels) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var channel = channels.Find(TurnEnvironment.Of(turnContext).Conversation.Channel);
        turnContext.TurnState.Set(channel?.Capabilities ?? ChannelCapabilities.TextOnly);
        if (channel is IConnectorSource source && !RunningTurn.Of(turnContext).IsReplay && source.ConnectorOf(turnContext.Activity) is { } connector)
        {
            turnContext.TurnState.Set(connector);
        }

        return next(cancellationToken);
    }
}
