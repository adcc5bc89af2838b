using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Host.Handoff;

/// <summary>Tells customers what becomes of their handoff, in their language.</summary>
internal sealed class HandoffNotices(IHandoffText text, IQueuePlaces places)
{
    public Task SayAsync(ITurnContext turnContext, HandoffNotice notice, CancellationToken cancellationToken)
    {
        TurnEnvironment.Of(turnContext).Explain.AddRule($"handoff:notice:{notice.Kind}");
        var activity = MessageFactory.Text(text.Of(notice, LocaleOf(turnContext)), inputHint: InputHints.AcceptingInput);
        activity.TextFormat = TextFormatTypes.Plain;
        return turnContext.SendActivityAsync(activity, cancellationToken);
    }

    /// <summary>Tells the place in the queue, as it is now.</summary>
    public async Task SayPositionAsync(ITurnContext turnContext, HandoffRecord record, CancellationToken cancellationToken)
    {
        var environment = TurnEnvironment.Of(turnContext);
        var key = environment.Conversation.ToString();
        var place = await environment.Effects.RunAsync(
            "handoff.place",
            key,
            QueuePlaceJson.Default.String,
            QueuePlaceJson.Default.QueuePlace,
            async () => await places.FindAsync(environment.Conversation, record, cancellationToken));
        await SayAsync(
            turnContext, new HandoffNotice(HandoffNoticeKind.StillWaiting) { Position = place.Position, Wait = place.Wait }, cancellationToken);
    }

    /// <summary>The customer's language: the activity's own, or for a command what the handoff knows.</summary>
    private static string? LocaleOf(ITurnContext turnContext) =>
        turnContext.Activity.Locale ?? HandoffTurn.Of(turnContext).Record.Language;
}
