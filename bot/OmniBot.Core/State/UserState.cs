using OmniBot.Core.Turns;

namespace OmniBot.Core.State;

/// <summary>State of a user over all conversations on a channel: <c>{channel}/users/{user}</c>.</summary>
public sealed class UserState(IStorage? storage = null) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{Required(turnContext.Activity.ChannelId, "channelId")}/users/{Required(turnContext.Activity.From?.Id, "from.id")}";
}
