namespace OmniBot.Core.Schema;

public partial class Activity
{
    /// <summary>A new message with empty lists to add to.</summary>
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    public static IMessageReactionActivity CreateMessageReactionActivity() =>
        new Activity(ActivityTypes.MessageReaction) { ReactionsAdded = [], ReactionsRemoved = [] };

    /// <summary>A new trace; <paramref name="valueType"/> is the name of the value's type when it is not given.</summary>
    public static ITraceActivity CreateTraceActivity(string name, string? valueType = null, object? value = null, string? label = null) =>
        new Activity(ActivityTypes.Trace)
        {
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() => new Activity(ActivityTypes.ContactRelationUpdate);

    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    public static IInstallationUpdateActivity CreateInstallationUpdateActivity() => new Activity(ActivityTypes.InstallationUpdate);

    public static IMessageUpdateActivity CreateMessageUpdateActivity() => new Activity(ActivityTypes.MessageUpdate);

    public static IMessageDeleteActivity CreateMessageDeleteActivity() => new Activity(ActivityTypes.MessageDelete);

    public static ISuggestionActivity CreateSuggestionActivity() => new Activity(ActivityTypes.Suggestion);

    public static ICommandActivity CreateCommandActivity() => new Activity(ActivityTypes.Command);

    public static ICommandResultActivity CreateCommandResultActivity() => new Activity(ActivityTypes.CommandResult);
}
