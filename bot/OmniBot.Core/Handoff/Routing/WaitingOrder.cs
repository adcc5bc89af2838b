namespace OmniBot.Core.Handoff.Routing;

/// <summary>The order in which waiting handoffs are looked at: priority, time of entering, and the key, so that no two are equal.</summary>
public sealed class WaitingOrder : IComparer<WaitingHandoff>
{
    public static WaitingOrder Instance { get; } = new();

    public int Compare(WaitingHandoff? x, WaitingHandoff? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var order = x.Priority.CompareTo(y.Priority);
        order = order != 0 ? order : x.EnteredAt.CompareTo(y.EnteredAt);
        order = order != 0 ? order : string.CompareOrdinal(x.Conversation.Conversation, y.Conversation.Conversation);
        order = order != 0 ? order : string.CompareOrdinal(x.Conversation.Channel, y.Conversation.Channel);
        return order != 0 ? order : string.CompareOrdinal(x.Conversation.Account, y.Conversation.Account);
    }
}
