using System.Collections.Concurrent;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;
using OmniBot.Host.Conversations;
using OmniBot.Host.Handoff;

namespace OmniBot.Host.Pipeline;

/// <summary>The adapter of durable turns: sending appends to the turn's outgoing list; only typing goes out at once.</summary>
internal sealed class DurableAdapter(
    IConversationStore store, ConversationDispatcher dispatcher, ILogger<DurableAdapter> logger) : BotAdapter
{
    private readonly ConcurrentDictionary<string, BotCallbackHandler> _callbacks = new(StringComparer.Ordinal);

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var turn = RunningTurn.Of(turnContext);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            responses[i] = new ResourceResponse { Id = turn.Send(activities[i], logger) };
        }

        return Task.FromResult(responses);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(activity.Id))
        {
            throw new ArgumentException("An update needs the id of the activity that it replaces.", nameof(activity));
        }

        RunningTurn.Of(turnContext).Append(OutboundOperation.Update, activity);
        return Task.FromResult(new ResourceResponse { Id = activity.Id });
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var deletion = new Activity { Type = ActivityTypes.MessageDelete };
        deletion.ApplyConversationReference(reference);
        deletion.Id = reference.ActivityId;
        deletion.ReplyToId = null;
        RunningTurn.Of(turnContext).Append(OutboundOperation.Delete, deletion);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The turn is an <c>event</c> named <c>ContinueConversation</c> that goes through the inbox, so it has its place in the conversation's order.
    /// If the process ends before it runs, the bot itself gets that event, since a callback can't be stored.
    /// </remarks>
    /// <exception cref="InvalidOperationException">There is no such conversation, or a person has it.</exception>
    public override async Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        var conversation = await FindAsync(reference, cancellationToken)
            ?? throw new InvalidOperationException("There is no such conversation: a proactive message needs one that has begun.");
        var continuation = reference.GetContinuationActivity();
        continuation.Id = $"continue-{IdSource.Next()}";
        _callbacks[continuation.Id] = callback;
        try
        {
            var turn = await dispatcher.EnqueueAndWaitAsync(
                new InboundActivity(conversation, continuation), repliesToCaller: false, cancellationToken);
            if (turn.InvokeResponse?.Status == HandoffGate.BotIsSilent)
            {
                throw new InvalidOperationException("A person has this conversation, so the bot must not write. Ask for a note, or try again later.");
            }
        }
        finally
        {
            _callbacks.TryRemove(continuation.Id, out _);
        }
    }

    /// <summary>Runs the pipeline for a turn: the middleware, then the bot, or the callback of a proactive turn.</summary>
    public Task RunTurnAsync(ITurnContext turnContext, BotCallbackHandler bot, CancellationToken cancellationToken) =>
        RunPipelineAsync(
            turnContext,
            turnContext.Activity is { Type: ActivityTypes.Event, Id: { } id } && _callbacks.TryGetValue(id, out var callback) ? callback : bot,
            cancellationToken);

    private async ValueTask<ConversationKey?> FindAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        var channel = reference.ChannelId ?? "";
        var account = reference.Bot?.Id ?? "";
        var id = reference.Conversation?.Id ?? "";
        ConversationKey[] candidates =
        [
            new(channel, account, id),
            new(ChannelIds.BotFramework, $"{channel}/{account}", id),
        ];
        foreach (var candidate in candidates)
        {
            if (await store.FindConversationAsync(candidate, cancellationToken) is not null)
            {
                return candidate;
            }
        }

        return null;
    }
}
