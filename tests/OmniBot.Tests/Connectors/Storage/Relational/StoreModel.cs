namespace OmniBot.Tests.Connectors.Storage.Relational;

/// <summary>What a store must hold, as plain lists.</summary>
internal sealed class StoreModel
{
    /// <summary>Inbox entries of all conversations in their order: conversation, activity id, still pending.</summary>
    public List<(string Talk, string ActivityId, bool IsPending)> Inbox { get; } = [];

    /// <summary>Outbox entries in their order.</summary>
    public List<(long Id, string Talk, string Text, int Attempts, bool IsDead)> Outbox { get; } = [];

    /// <summary>Turns of each conversation, as the replies that were given.</summary>
    public Dictionary<string, List<string>> Turns { get; } = [];

    public IEnumerable<string> Pending(string talk) =>
        Inbox.Where(entry => entry.Talk == talk && entry.IsPending).Select(entry => entry.ActivityId);

    public void Done(string talk, string activityId) =>
        Inbox[Inbox.FindIndex(entry => entry.Talk == talk && entry.ActivityId == activityId)] = (talk, activityId, false);
}
