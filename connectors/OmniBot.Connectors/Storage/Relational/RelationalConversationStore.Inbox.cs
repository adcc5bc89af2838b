using System.Data.Common;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.Connectors.Storage.Relational;

internal sealed partial class RelationalConversationStore
{
    private const int PruneWindow = 1000;

    public async ValueTask<IReadOnlyList<InboxReceipt>> EnqueueAsync(IReadOnlyList<InboxEntry> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var ids = new long[entries.Count];
        var receipts = await database.WriteAsync(
            connection =>
            {
                var stored = new InboxReceipt[entries.Count];
                for (var i = 0; i < stored.Length; i++)
                {
                    var entry = entries[i];
                    ids[i] = _conversationIds.TryGetValue(entry.Conversation, out var known) ? known : IdOf(connection, entry.Conversation);
                    stored[i] = Enqueue(connection, ids[i], entry);
                }

                return stored;
            },
            cancellationToken);
        if (_conversationIds.Count > MaxKnownConversations)
        {
            _conversationIds.Clear();
        }

        for (var i = 0; i < ids.Length; i++)
        {
            _conversationIds.TryAdd(entries[i].Conversation, ids[i]);
        }

        return receipts;
    }

    public ValueTask<IReadOnlyList<InboxItem>> ReadPendingAsync(long conversationId, int max, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<InboxItem>>(
            connection => connection.Query(
                "SELECT id, activity_id, body, received_at, replies_to_caller, attempts, origin FROM inbox WHERE conversation_id = @0 AND status = 0 ORDER BY received_at, id LIMIT @1",
                row => new InboxItem(
                    row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2), TimeOf(row.GetInt64(3)), row.GetInt64(4) != 0, row.GetInt32(5), (ActivityOrigin)row.GetInt32(6)),
                conversationId,
                max),
            cancellationToken);

    public ValueTask<int> RecordAttemptAsync(long inboxId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => Convert.ToInt32(
                connection.Scalar("UPDATE inbox SET attempts = attempts + 1 WHERE id = @0 RETURNING attempts", inboxId) ?? 0,
                System.Globalization.CultureInfo.InvariantCulture),
            cancellationToken);

    public async ValueTask<int> PruneInboxAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        // Numbers and times of receipt rise together, so the search ends at the first window that is not wholly old. The windows are small
        // because each holds up the other writes.
        var total = 0;
        long after = 0;
        while (true)
        {
            var (count, last, isDone) = await database.WriteAsync(connection => PruneFrom(connection, after, TicksOf(before)), cancellationToken);
            total += count;
            after = last;
            if (isDone)
            {
                return total;
            }
        }
    }

    private static (int Count, long Last, bool IsDone) PruneFrom(DbConnection connection, long after, long before)
    {
        var last = (long?)connection.Scalar(
            "SELECT MAX(id) FROM (SELECT id FROM inbox WHERE id > @0 ORDER BY id LIMIT @1) AS page", after, PruneWindow);
        if (last is null)
        {
            return (0, after, true);
        }

        var count = connection.Execute(
            "DELETE FROM inbox WHERE id > @0 AND id <= @1 AND status = 1 AND received_at < @2 AND (SELECT t.started_at FROM turns t "
            + "WHERE t.conversation_id = inbox.conversation_id AND t.turn = inbox.turn) < @2",
            after,
            last,
            before);
        var hasNewer = connection.Scalar("SELECT 1 FROM inbox WHERE id > @0 AND id <= @1 AND received_at >= @2 LIMIT 1", after, last, before) is not null;
        return (count, last.Value, hasNewer);
    }

    private static long IdOf(DbConnection connection, ConversationKey key) =>
        (long)(connection.Scalar(
            "SELECT id FROM conversations WHERE channel = @0 AND account = @1 AND conversation = @2", key.Channel, key.Account, key.Conversation)
            ?? connection.Scalar(
                "INSERT INTO conversations(channel, account, conversation) VALUES(@0, @1, @2) RETURNING id", key.Channel, key.Account, key.Conversation)!);

    private static InboxReceipt Enqueue(DbConnection connection, long conversationId, InboxEntry entry)
    {
        var id = (long?)connection.Scalar(
            "INSERT INTO inbox(conversation_id, activity_id, received_at, replies_to_caller, body, origin) VALUES(@0, @1, @2, @3, @4, @5) "
            + "ON CONFLICT(conversation_id, activity_id) DO NOTHING RETURNING id",
            conversationId,
            entry.ActivityId,
            TicksOf(entry.ReceivedAt),
            entry.RepliesToCaller ? 1 : 0,
            BytesOf(entry.Body),
            (int)entry.Origin);
        return id is { } fresh
            ? new InboxReceipt(fresh, false)
            : new InboxReceipt(
                (long)connection.Scalar("SELECT id FROM inbox WHERE conversation_id = @0 AND activity_id = @1", conversationId, entry.ActivityId)!, true);
    }
}
