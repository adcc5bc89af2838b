namespace OmniBot.Core.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    string? Type { get; set; }

    string? Id { get; set; }

    string? ServiceUrl { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    DateTimeOffset? LocalTimestamp { get; set; }

    string? ChannelId { get; set; }

    ChannelAccount? From { get; set; }

    ConversationAccount? Conversation { get; set; }

    ChannelAccount? Recipient { get; set; }

    string? ReplyToId { get; set; }

    IList<Entity>? Entities { get; set; }

    object? ChannelData { get; set; }

    /// <summary>The channel data as <typeparamref name="T"/>; null when there is none.</summary>
    /// <exception cref="System.Text.Json.JsonException">The channel data does not have that shape.</exception>
    T? GetChannelData<T>();

    bool TryGetChannelData<T>([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T instance);

    ConversationReference GetConversationReference();

    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);

    IMessageActivity? AsMessageActivity();

    IConversationUpdateActivity? AsConversationUpdateActivity();

    IContactRelationUpdateActivity? AsContactRelationUpdateActivity();

    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    IEventActivity? AsEventActivity();

    IInvokeActivity? AsInvokeActivity();

    ITypingActivity? AsTypingActivity();

    IEndOfConversationActivity? AsEndOfConversationActivity();

    IMessageUpdateActivity? AsMessageUpdateActivity();

    IMessageDeleteActivity? AsMessageDeleteActivity();

    IMessageReactionActivity? AsMessageReactionActivity();

    ISuggestionActivity? AsSuggestionActivity();

    ITraceActivity? AsTraceActivity();

    IHandoffActivity? AsHandoffActivity();

    ICommandActivity? AsCommandActivity();

    ICommandResultActivity? AsCommandResultActivity();
}
