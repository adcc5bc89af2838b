using OmniBot.Core.Turns;

namespace OmniBot.Core.State;

/// <summary>State of a conversation, whoever speaks in it: <c>{channel}/conversations/{conversation}</c>.</summary>
public sealed class ConversationState(IStorage? storage = null) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{Required(turnContext.Activity.ChannelId, "channelId")}/conversations/{Required(turnContext.Activity.Conversation?.Id, "conversation.id")}";
}
