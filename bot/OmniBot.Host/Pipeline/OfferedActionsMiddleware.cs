using System.Text.Json;
using OmniBot.Channels.Fitting;
using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Dialogs.Choices;

namespace OmniBot.Host.Pipeline;

/// <summary>Makes of a pressed button, or of the number or words of a written choice, what the bot would have got from a channel with cards.</summary>
internal sealed class OfferedActionsMiddleware(ConversationState state) : IMiddleware
{
    // Older buttons stay on the user's screen; whoever presses one of them still gets what it says, as text.
    private const int MaxOffers = 60;
    private readonly IStatePropertyAccessor<OfferedActions> _offered = state.CreateProperty<OfferedActions>("omnibot.offeredActions");

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var capabilities = turnContext.TurnState.Get<ChannelCapabilities>();
        if (capabilities is null or { Cards: true })
        {
            await next(cancellationToken);
            return;
        }

        var offered = await _offered.GetAsync(turnContext, () => new OfferedActions(), cancellationToken);
        if (turnContext.Activity.Type == ActivityTypes.Message && Find(turnContext.Activity, offered!) is { } offer)
        {
            TurnEnvironment.Of(turnContext).Explain.AddRule("offered:chosen");
            Apply(turnContext.Activity, offer);
        }

        var sent = new List<Activity>();
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            sent.AddRange(activities);
            return await send();
        });
        await next(cancellationToken);
        Remember(sent.Where(activity => activity.Type == ActivityTypes.Message), offered!, capabilities);
    }

    private static OfferedActions.Offer? Find(Activity activity, OfferedActions offered)
    {
        if (activity.Value is not null)
        {
            var key = ActivityJson.ToElement(activity.Value) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
            return offered.Offers.LastOrDefault(offer => offer.Key == key);
        }

        if (activity.Text?.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        if (offered.Offers.LastOrDefault(offer => offer.Title.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } named)
        {
            return named;
        }

        if (offered.Numbered.Count == 0)
        {
            return null;
        }

        var numbered = offered.Numbered.Select(key => offered.Offers.LastOrDefault(offer => offer.Key == key)).OfType<OfferedActions.Offer>().ToList();
        var found = ChoiceRecognizers.RecognizeChoices(
            text, [.. numbered.Select(offer => offer.Title)], new FindChoicesOptions { Locale = activity.Locale });

        // Part of a longer message may be about something else.
        return found.Count == 1 && found[0].Text.Length * 2 >= text.Length ? numbered[found[0].Resolution.Index] : null;
    }

    private static void Apply(Activity activity, OfferedActions.Offer offer)
    {
        var value = offer.Value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        switch (offer.Type)
        {
            case ActionTypes.PostBack:
                activity.Value = offer.Value;
                activity.Text = value ?? activity.Text;
                break;
            case ActionTypes.MessageBack:
                activity.Value = offer.Value;
                activity.Text = offer.Text ?? value ?? offer.Title;
                break;
            default:
                activity.Value = null;
                activity.Text = value ?? offer.Title;
                break;
        }
    }

    private static void Remember(IEnumerable<Activity> sent, OfferedActions offered, ChannelCapabilities capabilities)
    {
        foreach (var activity in sent)
        {
            var (all, numbered) = ActivityFitter.OffersOf(activity, capabilities);
            offered.Numbered = [.. numbered.Select(action => ActionKey.Of(action, capabilities.MaxActionValueBytes))];
            foreach (var action in all)
            {
                var key = ActionKey.Of(action, capabilities.MaxActionValueBytes);
                if (offered.Offers.FirstOrDefault(offer => offer.Key == key) is { } known)
                {
                    offered.Offers.Remove(known);
                }

                offered.Offers.Add(new OfferedActions.Offer(
                    key, action.Type, action.Title ?? action.Text ?? key, action.Text, action.Value is null ? null : ActivityJson.ToElement(action.Value)));
            }
        }

        while (offered.Offers.Count > MaxOffers)
        {
            offered.Offers.RemoveAt(0);
        }
    }
}
