using System.Data.Common;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.Connectors.Storage.Relational;

internal sealed partial class RelationalConversationStore
{
    // An update or deletion goes to what was sent before under the same activity id.
    private const string OutboxQuery =
        "SELECT o.id, c.channel, c.account, c.conversation, o.sequence, o.operation, a.activity_id, "
        + "(SELECT s.channel_activity_id FROM activities s WHERE o.operation <> 0 AND s.conversation_id = o.conversation_id "
        + "AND s.activity_id = a.activity_id AND s.sequence < o.sequence AND s.channel_activity_id IS NOT NULL ORDER BY s.sequence DESC LIMIT 1), "
        + "a.body, o.attempts, o.next_attempt_at, o.status, o.error, o.epoch, o.sent "
        + "FROM outbox o JOIN conversations c ON c.id = o.conversation_id "
        + "JOIN activities a ON a.conversation_id = o.conversation_id AND a.sequence = o.sequence ";

    public ValueTask<IReadOnlyList<OutboxItem>> ReadOutboxAsync(long conversationId, int max, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OutboxItem>>(
            connection => connection.Query(
                OutboxQuery + "WHERE o.conversation_id = @0 AND o.status = 0 ORDER BY o.id LIMIT @1", ReadOutboxItem, conversationId, max),
            cancellationToken);

    public ValueTask<IReadOnlyList<OutboxItem>> ListOutboxAsync(bool deadOnly, int max, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OutboxItem>>(
            connection => connection.Query(OutboxQuery + "WHERE o.status >= @0 ORDER BY o.status DESC, o.id LIMIT @1", ReadOutboxItem, deadOnly ? 1 : 0, max),
            cancellationToken);

    public async ValueTask CompleteOutboxAsync(long outboxId, string? channelActivityId, bool mayWait, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection =>
            {
                if (channelActivityId is not null)
                {
                    connection.Execute(
                        "UPDATE activities SET channel_activity_id = @1 "
                        + "WHERE conversation_id = (SELECT conversation_id FROM outbox WHERE id = @0) AND sequence = (SELECT sequence FROM outbox WHERE id = @0)",
                        outboxId,
                        channelActivityId);
                }

                return connection.Execute("DELETE FROM outbox WHERE id = @0", outboxId);
            },
            cancellationToken,
            mayWait);

    public async ValueTask RescheduleOutboxAsync(
        long outboxId, int attempts, DateTimeOffset nextAttemptAt, string error, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection => connection.Execute(
                "UPDATE outbox SET attempts = @1, next_attempt_at = @2, error = @3 WHERE id = @0", outboxId, attempts, TicksOf(nextAttemptAt), error),
            cancellationToken);

    public async ValueTask DeadLetterAsync(long outboxId, string error, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection => connection.Execute(
                "UPDATE outbox SET status = 1, attempts = attempts + 1, error = @1 WHERE id = @0", outboxId, error),
            cancellationToken);

    public ValueTask<long> ReadFenceAsync(long conversationId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => (long)(connection.Scalar("SELECT fenced_epoch FROM handoffs WHERE conversation_id = @0", conversationId) ?? 0L), cancellationToken);

    public async ValueTask WithdrawOutboxAsync(long outboxId, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection =>
            {
                connection.Execute(
                    "UPDATE activities SET delivery = 5 "
                    + "WHERE conversation_id = (SELECT conversation_id FROM outbox WHERE id = @0) AND sequence = (SELECT sequence FROM outbox WHERE id = @0)",
                    outboxId);
                return connection.Execute("DELETE FROM outbox WHERE id = @0", outboxId);
            },
            cancellationToken);

    public async ValueTask<bool> ResendAsync(long outboxId, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection => connection.Execute(
                "UPDATE outbox SET status = 0, attempts = 0, error = NULL, next_attempt_at = @1 WHERE id = @0 AND status = 1",
                outboxId,
                TicksOf(time.GetUtcNow())) > 0,
            cancellationToken);

    public async ValueTask<bool> DiscardAsync(long outboxId, CancellationToken cancellationToken) =>
        await database.WriteAsync(connection => connection.Execute("DELETE FROM outbox WHERE id = @0", outboxId) > 0, cancellationToken);

    public ValueTask<IReadOnlyList<ConversationKey>> ReadConversationsWithWorkAsync(
        DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ConversationKey>>(
            connection => connection.Query(
                "SELECT channel, account, conversation FROM conversations WHERE id IN ("
                + "SELECT conversation_id FROM inbox WHERE status = 0 AND received_at <= @0 "
                + "UNION SELECT conversation_id FROM outbox WHERE status = 0 AND next_attempt_at <= @0) LIMIT @1",
                row => new ConversationKey(row.GetString(0), row.GetString(1), row.GetString(2)),
                TicksOf(before),
                max),
            cancellationToken);

    public ValueTask<StoreStatistics> ReadStatisticsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query(
                "SELECT (SELECT COUNT(*) FROM inbox WHERE status = 0), (SELECT MIN(received_at) FROM inbox WHERE status = 0), "
                + "(SELECT COUNT(*) FROM outbox WHERE status = 0), (SELECT COUNT(*) FROM outbox WHERE status = 1), "
                + "(SELECT COUNT(*) FROM inbox WHERE status = 2)",
                row => new StoreStatistics(
                    row.GetInt64(0), row.IsDBNull(1) ? null : TimeOf(row.GetInt64(1)), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)))[0],
            cancellationToken);

    private static List<long> AddToOutbox(DbConnection connection, long conversationId, TurnCommit commit)
    {
        var ids = new List<long>(commit.Outbox.Count);
        foreach (var entry in commit.Outbox)
        {
            ids.Add((long)connection.Scalar(
                "INSERT INTO outbox(conversation_id, sequence, operation, next_attempt_at, epoch) VALUES(@0, @1, @2, @3, @4) RETURNING id",
                conversationId,
                entry.Sequence,
                (int)entry.Operation,
                TicksOf(commit.StartedAt),
                entry.Epoch)!);
        }

        return ids;
    }

    private static OutboxItem ReadOutboxItem(DbDataReader row) => new(
        row.GetInt64(0),
        new ConversationKey(row.GetString(1), row.GetString(2), row.GetString(3)),
        row.GetInt64(4),
        (OutboundOperation)row.GetInt32(5),
        row.GetString(6),
        row.IsDBNull(7) ? null : row.GetString(7),
        row.GetFieldValue<byte[]>(8),
        row.GetInt32(9),
        TimeOf(row.GetInt64(10)),
        row.GetInt32(11) == 1,
        row.IsDBNull(12) ? null : row.GetString(12),
        row.IsDBNull(13) ? null : row.GetInt64(13),
        row.IsDBNull(14) ? null : row.GetString(14));
}
