using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns;

/// <summary>Runs around the sending of activities; calls <paramref name="next"/> to go on, or doesn't to hold them back.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Runs around the update of an activity.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Runs around the deletion of an activity.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);

/// <summary>One turn: an activity that came in, and the means to answer it.</summary>
/// <remarks>
/// In the durable engine, sending appends to the turn's outgoing list and returns an id at once; nothing leaves before the turn's commit.
/// Shapes follow the Bot Framework SDK v4's <c>ITurnContext</c>.
/// </remarks>
public interface ITurnContext
{
    BotAdapter Adapter { get; }

    /// <summary>Things that the turn's middleware and dialogs leave for each other.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The activity that came in.</summary>
    Activity Activity { get; }

    /// <summary>The turn has sent something other than a trace.</summary>
    bool Responded { get; }

    Task<ResourceResponse?> SendActivityAsync(
        string textReplyToSend, string? speak = null, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default);

    Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}

/// <summary>A turn whose activity is known to be of one kind.</summary>
public interface ITurnContext<out T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}
