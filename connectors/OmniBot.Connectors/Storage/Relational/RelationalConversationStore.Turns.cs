using System.Data.Common;
using OmniBot.Core.Storage;

namespace OmniBot.Connectors.Storage.Relational;

internal sealed partial class RelationalConversationStore
{
    private const string EntryColumns =
        "a.sequence, a.turn, a.direction, a.activity_id, a.timestamp, a.body, CASE WHEN a.direction <> 1 THEN NULL WHEN a.delivery IS NOT NULL THEN a.delivery ELSE "
        + "COALESCE((SELECT 0 FROM outbox o WHERE o.status = 0 AND o.conversation_id = a.conversation_id AND o.sequence = a.sequence), "
        + "(SELECT 4 FROM outbox o WHERE o.status = 1 AND o.conversation_id = a.conversation_id AND o.sequence = a.sequence)) END";

    public async ValueTask<CommitResult> CommitTurnAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        try
        {
            return await database.WriteAsync(connection => Commit(connection, commit), cancellationToken);
        }
        catch (CommitConflictException)
        {
            return CommitResult.Conflict;
        }
    }

    public ValueTask<TurnRecord?> FindTurnByInboxAsync(long inboxId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query(
                "SELECT t.turn, t.inbox_id, t.started_at, t.explain FROM inbox i JOIN turns t ON t.conversation_id = i.conversation_id AND t.turn = i.turn "
                + "WHERE i.id = @0 AND i.status <> 0",
                ReadTurn,
                inboxId).FirstOrDefault(),
            cancellationToken);

    public ValueTask<IReadOnlyList<TurnRecord>> ReadTurnsAsync(long conversationId, long afterTurn, int max, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<TurnRecord>>(
            connection => connection.Query(
                "SELECT turn, inbox_id, started_at, explain FROM turns WHERE conversation_id = @0 AND turn > @1 ORDER BY turn LIMIT @2",
                ReadTurn,
                conversationId,
                afterTurn,
                max),
            cancellationToken);

    public ValueTask<IReadOnlyList<TranscriptEntry>> ReadTranscriptAsync(
        long conversationId, long afterSequence, int max, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<TranscriptEntry>>(
            connection => connection.Query(
                $"SELECT {EntryColumns} FROM activities a WHERE conversation_id = @0 AND sequence > @1 ORDER BY sequence LIMIT @2",
                ReadEntry,
                conversationId,
                afterSequence,
                max),
            cancellationToken);

    public ValueTask<IReadOnlyList<TranscriptEntry>> ReadTurnTranscriptAsync(long conversationId, long turn, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<TranscriptEntry>>(
            connection => connection.Query(
                $"SELECT {EntryColumns} FROM turns t JOIN activities a "
                + "ON a.conversation_id = t.conversation_id AND a.sequence >= t.first_sequence AND a.sequence <= t.last_sequence "
                + "WHERE t.conversation_id = @0 AND t.turn = @1 ORDER BY a.sequence",
                ReadEntry,
                conversationId,
                turn),
            cancellationToken);

    private static CommitResult Commit(DbConnection connection, TurnCommit commit)
    {
        var id = commit.Before.Id;
        var last = commit.Transcript.Count > 0 ? commit.Transcript[^1] : null;
        var after = commit.Before with
        {
            Version = commit.Before.Version + 1,
            Turn = commit.Before.Turn + 1,
            Sequence = last?.Sequence ?? commit.Before.Sequence,
            LastTimestamp = last?.Timestamp ?? commit.Before.LastTimestamp,
            Reference = commit.Reference,
            Handoff = commit.Handoff?.Record ?? commit.Before.Handoff,
        };

        // Each condition is part of the write that it guards, and not a statement of its own. The rare conflict after the first write is
        // thrown, so that the database undoes the writes before it.
        if (connection.Execute(
            "UPDATE conversations SET version = @1, turn = @2, sequence = @3, last_timestamp = @4, reference = @5 WHERE id = @0 AND version = @6",
            id,
            after.Version,
            after.Turn,
            after.Sequence,
            TicksOf(after.LastTimestamp),
            BytesOf(commit.Reference),
            commit.Before.Version) == 0)
        {
            return CommitResult.Conflict;
        }

        CommitConflictException.ThrowIfNone(
            commit.InboxStatus == InboxStatus.Done
                ? connection.Execute(
                    "UPDATE inbox SET status = 1, turn = @1, body = NULL WHERE id = @0 AND status = 0", commit.InboxId, after.Turn)
                : connection.Execute(
                    "UPDATE inbox SET status = @2, turn = @1 WHERE id = @0 AND status = 0", commit.InboxId, after.Turn, (int)commit.InboxStatus));
        foreach (var write in commit.Documents)
        {
            CommitConflictException.ThrowIfNone(WriteDocument(connection, write));
        }

        foreach (var entry in commit.Transcript)
        {
            connection.Execute(
                "INSERT INTO activities(conversation_id, sequence, turn, direction, activity_id, timestamp, body) VALUES(@0, @1, @2, @3, @4, @5, @6)",
                id,
                entry.Sequence,
                entry.Turn,
                (int)entry.Direction,
                entry.ActivityId,
                TicksOf(entry.Timestamp),
                BytesOf(entry.Body));
        }

        connection.Execute(
            "INSERT INTO turns(conversation_id, turn, inbox_id, started_at, first_sequence, last_sequence, explain) VALUES(@0, @1, @2, @3, @4, @5, @6)",
            id,
            after.Turn,
            commit.InboxId,
            TicksOf(commit.StartedAt),
            commit.Before.Sequence + 1,
            after.Sequence,
            BytesOf(commit.Explain));
        if (commit.Handoff is { } handoff)
        {
            HandoffTables.Write(connection, id, after.Sequence, handoff);
        }

        return new CommitResult(true, after, AddToOutbox(connection, id, commit));
    }

    /// <returns>1, or 0 when the document's version is not the expected one.</returns>
    private static int WriteDocument(DbConnection connection, DocumentWrite write) => write switch
    {
        { Body: { } body, ExpectedVersion: 0 } => connection.Execute(
            "INSERT INTO documents(key, version, body) VALUES(@0, 1, @1) ON CONFLICT(key) DO NOTHING", write.Key, BytesOf(body)),
        { Body: { } body } => connection.Execute(
            "UPDATE documents SET version = version + 1, body = @2 WHERE key = @0 AND version = @1", write.Key, write.ExpectedVersion, BytesOf(body)),
        { ExpectedVersion: 0 } => connection.Scalar("SELECT version FROM documents WHERE key = @0", write.Key) is null ? 1 : 0,
        _ => connection.Execute("DELETE FROM documents WHERE key = @0 AND version = @1", write.Key, write.ExpectedVersion),
    };

    private static TurnRecord ReadTurn(DbDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), TimeOf(row.GetInt64(2)), row.GetFieldValue<byte[]>(3));

    private static TranscriptEntry ReadEntry(DbDataReader row)
    {
        var direction = (ActivityDirection)row.GetInt32(2);
        return new TranscriptEntry(
            row.GetInt64(0), row.GetInt64(1), direction, row.GetString(3), TimeOf(row.GetInt64(4)), row.GetFieldValue<byte[]>(5))
        {
            // What is in no outbox has gone out.
            Delivery = direction != ActivityDirection.Outgoing ? null : row.IsDBNull(6) ? DeliveryState.Sent : (DeliveryState)row.GetInt32(6),
        };
    }
}
