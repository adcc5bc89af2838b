using OmniBot.Core.Turns;

namespace OmniBot.Core.State;

/// <summary>State of one user in one conversation: <c>{channel}/conversations/{conversation}/users/{user}</c>.</summary>
public sealed class PrivateConversationState(IStorage? storage = null) : BotState(storage, nameof(PrivateConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{Required(turnContext.Activity.ChannelId, "channelId")}/conversations/{Required(turnContext.Activity.Conversation?.Id, "conversation.id")}"
        + $"/users/{Required(turnContext.Activity.From?.Id, "from.id")}";
}
