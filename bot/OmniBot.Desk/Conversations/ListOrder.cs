using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.Sla;

namespace OmniBot.Desk.Conversations;

/// <summary>Which conversations a tab shows, and in which order.</summary>
internal static class ListOrder
{
    public static bool IsIn(ListTab tab, HandoffRecord record, string agent) => tab switch
    {
        ListTab.Mine => record.Agent == agent || record.Consulted == agent,
        ListTab.Queue => record.Owner == OwnerKind.Queue,
        _ => true,
    };

    /// <summary>By what is due first; what is not due comes last, the longest untouched first.</summary>
    public static IReadOnlyList<ListEntry> Sort(IEnumerable<HandoffRow> rows, IReadOnlyList<QueueDefinition> queues) =>
        [.. rows
            .Select(row =>
            {
                var queue = queues.FirstOrDefault(queue => queue.Id == row.Record.Queue);
                return new ListEntry(row, queue, SlaClock.Of(row.Record, queue));
            })
            .OrderBy(entry => entry.Due?.At ?? DateTimeOffset.MaxValue)
            .ThenBy(entry => entry.Row.Record.Priority)
            .ThenBy(entry => entry.Row.LastAt)];
}
