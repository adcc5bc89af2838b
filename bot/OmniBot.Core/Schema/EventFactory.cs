namespace OmniBot.Core.Schema;

/// <summary>Makes the events that pass a conversation to a person.</summary>
public static class EventFactory
{
    /// <summary>The event handoff.initiate: asks the channel or the desk to take the conversation over.</summary>
    /// <param name="activity">The activity that led to the handoff; the event answers it.</param>
    /// <param name="handoffContext">What the agent should know, such as a skill or the customer's wish; the value of the event.</param>
    /// <param name="transcript">What was said so far; an attachment named Transcript.</param>
    public static Activity CreateHandoffInitiation(IActivity activity, object? handoffContext, Transcript? transcript = null)
    {
        var handoff = new Activity(ActivityTypes.Event)
        {
            Name = HandoffEventNames.InitiateHandoff,
            Value = handoffContext,
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            From = activity.From,
            Recipient = activity.Recipient,
            Conversation = activity.Conversation,
            ReplyToId = activity.Id,
            RelatesTo = activity.GetConversationReference(),
        };
        if (transcript is not null)
        {
            handoff.Attachments = [new Attachment("application/json", content: transcript, name: "Transcript")];
        }

        return handoff;
    }

    /// <summary>The event handoff.status: what became of the handoff.</summary>
    /// <param name="conversation">The conversation that was handed over.</param>
    /// <param name="state">One of <see cref="HandoffStates"/>.</param>
    /// <param name="message">More about it.</param>
    public static Activity CreateHandoffStatus(ConversationAccount conversation, string state, string? message = null) =>
        new(ActivityTypes.Event)
        {
            Name = HandoffEventNames.HandoffStatus,
            Conversation = conversation,
            Value = new HandoffStatus(state, message),
        };
}
