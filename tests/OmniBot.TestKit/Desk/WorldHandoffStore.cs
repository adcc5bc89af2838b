using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;

namespace OmniBot.TestKit.Desk;

/// <summary>Reads the world's handoffs.</summary>
public sealed class WorldHandoffStore(DeskWorld world) : IHandoffStore
{
    public ValueTask<IReadOnlyList<HandoffRow>> ListAsync(HandoffFilter filter, CancellationToken cancellationToken)
    {
        IReadOnlyList<HandoffRow> rows =
        [.. world.Read(() => world.All.Select(conversation => conversation.Row).ToList())
            .Where(row => row.Record.Number > 0 && Fits(row, filter))
            .OrderBy(row => row.Record.Priority)
            .ThenBy(row => row.Record.QueuedAt)
            .Take(filter.Max)];
        return ValueTask.FromResult(rows);
    }

    public ValueTask<HandoffRow?> FindAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult(world.Read(() => world.Find(conversation) is { Record.Number: > 0 } found ? found.Row : null));

    public ValueTask<IReadOnlyList<HandoffHistory>> ReadHistoryAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        IReadOnlyList<HandoffHistory> history = world.Read<List<HandoffHistory>>(() =>
            [.. world.All.SelectMany(conversation => conversation.History).Where(change => change.Event.At >= from && change.Event.At < until).OrderBy(change => change.Event.At)]);
        return ValueTask.FromResult(history);
    }

    private static bool Fits(HandoffRow row, HandoffFilter filter)
    {
        var record = row.Record;
        return (filter.States.Count == 0 || filter.States.Contains(record.State))
            && (filter.Agent is null || record.Agent == filter.Agent)
            && (filter.Queues.Count == 0 || (record.Queue is not null && filter.Queues.Contains(record.Queue)))
            && (filter.Channel is null || record.Channel == filter.Channel)
            && (filter.CustomerId is null || record.CustomerId == filter.CustomerId)
            && (filter.From is null || record.RequestedAt >= filter.From)
            && (filter.Until is null || record.RequestedAt < filter.Until)
            && (filter.Search is null || ((string?[])[record.CustomerName, record.Subject, record.CaseNumber, .. record.Tags])
                .Any(text => text?.Contains(filter.Search, StringComparison.OrdinalIgnoreCase) == true));
    }
}
