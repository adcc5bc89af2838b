using System.Data.Common;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Storage;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>The tables of handoffs and their changes.</summary>
internal static class HandoffTables
{
    public const string RowColumns = "c.channel, c.account, c.conversation, h.record, h.sequence, h.last_text, h.last_at";

    public static void Write(DbConnection connection, long conversationId, long sequence, HandoffWrite write)
    {
        var record = write.Record;
        connection.Execute(
            "INSERT INTO handoffs(conversation_id, fenced_epoch, state, queue, agent, channel, customer_id, priority, queued_at, requested_at, "
            + "search, sequence, last_text, last_at, record) VALUES(@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14) "
            + "ON CONFLICT(conversation_id) DO UPDATE SET fenced_epoch = excluded.fenced_epoch, state = excluded.state, queue = excluded.queue, "
            + "agent = excluded.agent, channel = excluded.channel, customer_id = excluded.customer_id, priority = excluded.priority, "
            + "queued_at = excluded.queued_at, requested_at = excluded.requested_at, search = excluded.search, sequence = excluded.sequence, "
            + "last_text = excluded.last_text, last_at = excluded.last_at, record = excluded.record",
            conversationId,
            record.FencedEpoch,
            (int)record.State,
            record.Queue,
            record.Agent,
            record.Channel,
            record.CustomerId,
            record.Priority,
            record.QueuedAt?.UtcTicks,
            record.RequestedAt?.UtcTicks,
            SearchTextOf(record),
            sequence,
            write.LastText,
            write.LastAt.UtcTicks,
            HandoffJson.Serialize(record));
        foreach (var change in write.Events)
        {
            connection.Execute(
                "INSERT INTO handoff_events(conversation_id, handoff, epoch, at, kind, from_state, to_state, by_agent, agent, queue) "
                + "VALUES(@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)",
                conversationId,
                change.Handoff,
                change.Epoch,
                change.At.UtcTicks,
                change.Kind,
                (int)change.From,
                (int)change.To,
                change.By,
                change.Agent,
                change.Queue);
        }
    }

    public static HandoffRow ReadRow(DbDataReader row) => new(
        KeyOf(row), HandoffJson.ReadRecord(row.GetFieldValue<byte[]>(3)), row.GetInt64(4), row.GetString(5), TimeOf(row.GetInt64(6)));

    public static HandoffHistory ReadEvent(DbDataReader row) => new(
        KeyOf(row),
        new HandoffEvent(
            row.GetInt32(3),
            row.GetInt64(4),
            TimeOf(row.GetInt64(5)),
            row.GetString(6),
            (HandoffState)row.GetInt32(7),
            (HandoffState)row.GetInt32(8),
            TextOf(row, 9),
            TextOf(row, 10),
            TextOf(row, 11)));

    private static string SearchTextOf(HandoffRecord record) =>
        string.Join('\n', new[] { record.CustomerName, record.Subject, record.CaseNumber }.Concat(record.Tags).Where(text => text is not null))
            .ToLowerInvariant();

    private static ConversationKey KeyOf(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2));

    private static DateTimeOffset TimeOf(long ticks) => new(ticks, TimeSpan.Zero);

    private static string? TextOf(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
