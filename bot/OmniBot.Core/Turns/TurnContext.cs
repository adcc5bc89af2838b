using OmniBot.Core.Schema;

namespace OmniBot.Core.Turns;

/// <inheritdoc cref="ITurnContext"/>
public class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> _onSend = [];
    private readonly List<UpdateActivityHandler> _onUpdate = [];
    private readonly List<DeleteActivityHandler> _onDelete = [];

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
    }

    public BotAdapter Adapter { get; }

    public Activity Activity { get; }

    public TurnContextStateCollection TurnState { get; } = [];

    public virtual bool Responded { get; private set; }

    public virtual async Task<ResourceResponse?> SendActivityAsync(
        string textReplyToSend, string? speak = null, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        var activity = new Activity { Type = ActivityTypes.Message, Text = textReplyToSend, InputHint = inputHint };
        if (!string.IsNullOrEmpty(speak))
        {
            activity.Speak = speak;
        }

        return await SendActivityAsync(activity, cancellationToken);
    }

    public virtual async Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses.Length == 0 ? null : responses[0];
    }

    public virtual Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("At least one activity is needed.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            var addressed = (Activity)activity;
            addressed.ApplyConversationReference(reference, isIncoming: false);
            if (string.IsNullOrEmpty(addressed.InputHint) && addressed.Type == ActivityTypes.Message)
            {
                addressed.InputHint = InputHints.AcceptingInput;
            }

            outgoing.Add(addressed);
        }

        return SendFromAsync(0);

        Task<ResourceResponse[]> SendFromAsync(int index) =>
            index == _onSend.Count ? HandOverAsync() : _onSend[index](this, outgoing, () => SendFromAsync(index + 1));

        async Task<ResourceResponse[]> HandOverAsync()
        {
            var responses = await Adapter.SendActivitiesAsync(this, [.. outgoing], cancellationToken);
            for (var i = 0; i < responses.Length && i < outgoing.Count; i++)
            {
                outgoing[i].Id = responses[i].Id;
                Responded |= outgoing[i].Type != ActivityTypes.Trace;
            }

            return responses;
        }
    }

    public virtual Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var updated = (Activity)activity;
        updated.ApplyConversationReference(Activity.GetConversationReference(), isIncoming: false);
        return UpdateAsync();

        async Task<ResourceResponse?> UpdateAsync() => await UpdateFromAsync(0);

        Task<ResourceResponse> UpdateFromAsync(int index) =>
            index == _onUpdate.Count
                ? Adapter.UpdateActivityAsync(this, updated, cancellationToken)
                : _onUpdate[index](this, updated, () => UpdateFromAsync(index + 1));
    }

    public virtual Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public virtual Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteFromAsync(0);

        Task DeleteFromAsync(int index) =>
            index == _onDelete.Count
                ? Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken)
                : _onDelete[index](this, conversationReference, () => DeleteFromAsync(index + 1));
    }

    public virtual ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onSend.Add(handler);
        return this;
    }

    public virtual ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onUpdate.Add(handler);
        return this;
    }

    public virtual ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onDelete.Add(handler);
        return this;
    }

    public void Dispose()
    {
        TurnState.Dispose();
        GC.SuppressFinalize(this);
    }
}
