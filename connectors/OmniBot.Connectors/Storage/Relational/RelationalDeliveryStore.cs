using System.Data.Common;
using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.Connectors.Storage.Relational;

/// <inheritdoc cref="IDeliveryStore"/>
internal sealed class RelationalDeliveryStore(IRelationalDatabase database) : IDeliveryStore
{
    // Sent, delivered and read follow each other. A message that was delivered can't fail any more.
    private const string Advance =
        "state = CASE WHEN excluded.state = 4 AND deliveries.state IN (2, 3) THEN deliveries.state WHEN deliveries.state = 4 AND excluded.state < 2 THEN 4 "
        + "WHEN deliveries.state = 4 THEN excluded.state ELSE MAX(deliveries.state, excluded.state) END";

    public async ValueTask RecordPartsAsync(long outboxId, IReadOnlyList<string> channelActivityIds, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection => connection.Execute("UPDATE outbox SET sent = @1 WHERE id = @0", outboxId, string.Join('\n', channelActivityIds)), cancellationToken);

    public async ValueTask CompleteOutboxAsync(
        long outboxId, ConversationKey conversation, IReadOnlyList<string> channelActivityIds, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection =>
            {
                var found = connection.Query(
                    "SELECT o.conversation_id, o.sequence, a.timestamp FROM outbox o "
                    + "JOIN activities a ON a.conversation_id = o.conversation_id AND a.sequence = o.sequence WHERE o.id = @0",
                    row => (Conversation: row.GetInt64(0), Sequence: row.GetInt64(1), At: row.GetInt64(2)),
                    outboxId);
                if (found.Count == 0)
                {
                    return 0;
                }

                var (id, sequence, at) = found[0];
                connection.Execute(
                    "UPDATE activities SET channel_activity_id = @2 WHERE conversation_id = @0 AND sequence = @1", id, sequence, string.Join('\n', channelActivityIds));
                foreach (var channelActivityId in channelActivityIds)
                {
                    connection.Execute(
                        "INSERT INTO deliveries(channel, account, channel_activity_id, conversation_id, sequence, state, at) VALUES(@0, @1, @2, @3, @4, 1, @5) "
                        + "ON CONFLICT(channel, account, channel_activity_id) DO UPDATE SET conversation_id = excluded.conversation_id, sequence = excluded.sequence",
                        conversation.Channel,
                        conversation.Account,
                        channelActivityId,
                        id,
                        sequence,
                        at);
                }

                UpdateActivity(connection, id, sequence);
                return connection.Execute("DELETE FROM outbox WHERE id = @0", outboxId);
            },
            cancellationToken);

    public async ValueTask<IReadOnlyList<DeliveryChange>> RecordReportsAsync(IReadOnlyList<DeliveryReport> reports, CancellationToken cancellationToken) =>
        await database.WriteAsync<IReadOnlyList<DeliveryChange>>(
            connection =>
            {
                var changed = new HashSet<(long Conversation, long Sequence)>();
                foreach (var report in reports)
                {
                    changed.UnionWith(report.ChannelActivityId.Length > 0 ? Record(connection, report) : RecordUntil(connection, report));
                }

                return [.. changed.Select(entry => UpdateActivity(connection, entry.Conversation, entry.Sequence)).OfType<DeliveryChange>()];
            },
            cancellationToken);

    public ValueTask<DateTimeOffset?> ReadLastReceivedAsync(long conversationId, CancellationToken cancellationToken) =>
        database.ReadAsync<DateTimeOffset?>(
            connection => connection.Query(
                "SELECT timestamp, body FROM activities WHERE conversation_id = @0 AND direction = 0 ORDER BY sequence DESC LIMIT 50",
                row => (Ticks: row.GetInt64(0), IsMessage: IsMessage(row.GetFieldValue<byte[]>(1))),
                conversationId) is { } incoming && incoming.FirstOrDefault(entry => entry.IsMessage) is { Ticks: > 0 } last
                ? new DateTimeOffset(last.Ticks, TimeSpan.Zero)
                : null,
            cancellationToken);

    // Calls, receipts and what a colleague wrote elsewhere are events: they open no window.
    private static bool IsMessage(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("type"u8))
            {
                return reader.Read() && reader.ValueTextEquals("message"u8);
            }
        }

        return false;
    }

    private static List<(long Conversation, long Sequence)> Record(DbConnection connection, DeliveryReport report) => connection.Query(
        "INSERT INTO deliveries(channel, account, channel_activity_id, state, at, reason) VALUES(@0, @1, @2, @3, @4, @5) "
        + $"ON CONFLICT(channel, account, channel_activity_id) DO UPDATE SET {Advance}, reason = COALESCE(excluded.reason, reason) RETURNING conversation_id, sequence",
        row => (row.IsDBNull(0) ? 0 : row.GetInt64(0), row.IsDBNull(1) ? 0 : row.GetInt64(1)),
        report.Channel,
        report.Account,
        report.ChannelActivityId,
        (int)report.State,
        report.At.UtcTicks,
        report.Reason);

    private static List<(long Conversation, long Sequence)> RecordUntil(DbConnection connection, DeliveryReport report) => connection.Query(
        "UPDATE deliveries SET state = @3 WHERE conversation_id = (SELECT id FROM conversations WHERE channel = @0 AND account = @1 AND conversation = @2) "
        + "AND state BETWEEN 1 AND @3 - 1 AND at <= @4 RETURNING conversation_id, sequence",
        row => (row.GetInt64(0), row.GetInt64(1)),
        report.Channel,
        report.Account,
        report.Conversation,
        (int)report.State,
        report.At.UtcTicks);

    /// <summary>An activity is as far as the last of its messages, and has failed when one of them has.</summary>
    private static DeliveryChange? UpdateActivity(DbConnection connection, long conversationId, long sequence)
    {
        var changes = connection.Query(
            "UPDATE activities SET delivery = d.state FROM (SELECT CASE MAX(state) WHEN 4 THEN 4 ELSE MIN(state) END AS state FROM deliveries "
            + "WHERE conversation_id = @0 AND sequence = @1) d "
            + "WHERE conversation_id = @0 AND sequence = @1 AND d.state IS NOT NULL AND (d.state > 1 OR delivery IS NOT NULL) AND delivery IS NOT d.state "
            + "RETURNING delivery, (SELECT channel FROM conversations WHERE id = @0), (SELECT account FROM conversations WHERE id = @0), "
            + "(SELECT conversation FROM conversations WHERE id = @0)",
            row => new DeliveryChange(new ConversationKey(row.GetString(1), row.GetString(2), row.GetString(3)), sequence, (DeliveryState)row.GetInt32(0)),
            conversationId,
            sequence);
        return changes.Count > 0 ? changes[0] : null;
    }
}
