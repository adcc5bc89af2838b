using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Host.Handoff;

/// <summary>Lets the bot run only while it owns the conversation; the words of a customer whom a person has stop here.</summary>
/// <remarks>Commands of the desk and the router are done here, and a wish for a person that the bot utters becomes a handoff.</remarks>
internal sealed class HandoffGate(HandoffCommands commands, HandoffBeginning beginning, HandoffNotices notices, IHandoffText text) : IMiddleware
{
    /// <summary>Status of a proactive turn that did not run, since a person has the conversation.</summary>
    public const int BotIsSilent = 409;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var handoff = HandoffTurn.Of(turnContext);
        var isBots = handoff.Origin == Core.Conversations.ActivityOrigin.Desk
            ? await commands.RunAsync(turnContext, handoff, cancellationToken)
            : await HearAsync(turnContext, handoff, cancellationToken);
        if (!isBots)
        {
            return;
        }

        await next(cancellationToken);
        if (handoff.Initiation is { } initiation)
        {
            await beginning.BeginAsync(turnContext, handoff, initiation, cancellationToken);
        }
    }

    /// <summary>Takes what came from the channel; true when it is for the bot.</summary>
    private async Task<bool> HearAsync(ITurnContext turnContext, HandoffTurn handoff, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        switch (activity.Type)
        {
            case ActivityTypes.Message:
                handoff.CustomerWrote();
                if (!IsWithPeople(handoff.Record))
                {
                    return true;
                }

                return handoff.Record.Owner == OwnerKind.Queue && await WaitAsync(turnContext, handoff, cancellationToken);
            case ActivityTypes.EndOfConversation when handoff.Record.Owner == OwnerKind.Queue:
                handoff.Apply(new AbandonHandoff());
                return true;
            case ActivityTypes.Event when activity.Name == HandoffEventNames.HandoffStatus:
                return HubHandoff.Hear(handoff, activity) && !IsWithPeople(handoff.Record);
            case ActivityTypes.Event when activity.Name == ActivityEventNames.ContinueConversation && IsWithPeople(handoff.Record):
                // The bot must not talk into a person's conversation: who asked for it is told.
                TurnEnvironment.Of(turnContext).Explain.AddRule("handoff:bot-silent");
                turnContext.TurnState.Set(new InvokeResponse { Status = BotIsSilent });
                return false;
            case ActivityTypes.Invoke or ActivityTypes.InstallationUpdate:
                return true;
            default:
                return !IsWithPeople(handoff.Record);
        }
    }

    /// <summary>The customer writes while waiting: true when they don't want to wait any more, so that the bot goes on.</summary>
    private async Task<bool> WaitAsync(ITurnContext turnContext, HandoffTurn handoff, CancellationToken cancellationToken)
    {
        if (text.MeansCancel(turnContext.Activity.Text ?? "", turnContext.Activity.Locale) && handoff.Apply(new AbandonHandoff()))
        {
            await notices.SayAsync(turnContext, new HandoffNotice(HandoffNoticeKind.Abandoned), cancellationToken);
            return false;
        }

        await notices.SayPositionAsync(turnContext, handoff.Record, cancellationToken);
        return false;
    }

    // With a call-back the customer goes on with the bot until the person calls.
    internal static bool IsWithPeople(HandoffRecord record) =>
        record.Owner is OwnerKind.Queue or OwnerKind.Agent && record.State != HandoffState.CallbackScheduled;
}
