using System.Collections.Concurrent;
using System.Data.Common;
using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;
using OmniBot.Core.Storage;

namespace OmniBot.Connectors.Storage.Relational;

/// <summary>The conversation store on a relational database: see the other parts for inbox, turns, outbox and queries.</summary>
/// <remarks>The SQL keeps to what SQLite and PostgreSQL share; times are UTC ticks of 100 nanoseconds.</remarks>
internal sealed partial class RelationalConversationStore(IRelationalDatabase database, TimeProvider time) : IConversationStore
{
    private const string ConversationColumns = "c.id, c.channel, c.account, c.conversation, c.version, c.turn, c.sequence, c.last_timestamp, c.reference, h.record "
        + "FROM conversations c LEFT JOIN handoffs h ON h.conversation_id = c.id";
    private const int MaxKnownConversations = 50_000;

    // Rows of this table are never deleted, so a number that was read or committed once stays right.
    private readonly ConcurrentDictionary<ConversationKey, long> _conversationIds = new();

    public bool IsShared => database.IsShared;

    public Task InitializeAsync(CancellationToken cancellationToken) =>
        database.MigrateAsync("conversations", EmbeddedScripts.Read($"Storage.Relational.Scripts.{database.Dialect}"), cancellationToken);

    public ValueTask<ConversationRecord?> FindConversationAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query(
                $"SELECT {ConversationColumns} WHERE c.channel = @0 AND c.account = @1 AND c.conversation = @2",
                ReadConversation,
                conversation.Channel,
                conversation.Account,
                conversation.Conversation).FirstOrDefault(),
            cancellationToken);

    public ValueTask<IReadOnlyList<ConversationRecord>> ListConversationsAsync(int max, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ConversationRecord>>(
            connection => connection.Query(
                $"SELECT {ConversationColumns} ORDER BY c.last_timestamp DESC, c.id DESC LIMIT @0", ReadConversation, max),
            cancellationToken);

    public ValueTask<IReadOnlyList<StoredDocument>> ReadDocumentsAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StoredDocument>>(
            connection =>
            {
                var documents = new StoredDocument[keys.Count];
                for (var i = 0; i < documents.Length; i++)
                {
                    var key = keys[i];
                    documents[i] = connection.Query(
                        "SELECT version, body FROM documents WHERE key = @0",
                        row => new StoredDocument(key, row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
                        key).FirstOrDefault() ?? new StoredDocument(key, 0, default);
                }

                return documents;
            },
            cancellationToken);

    private static ConversationRecord ReadConversation(DbDataReader row) => new(
        row.GetInt64(0),
        new ConversationKey(row.GetString(1), row.GetString(2), row.GetString(3)),
        row.GetInt64(4),
        row.GetInt64(5),
        row.GetInt64(6),
        TimeOf(row.GetInt64(7)),
        row.IsDBNull(8) ? default : row.GetFieldValue<byte[]>(8))
    {
        Handoff = row.IsDBNull(9) ? HandoffRecord.None : HandoffJson.ReadRecord(row.GetFieldValue<byte[]>(9)),
    };

    private static long TicksOf(DateTimeOffset moment) => moment.UtcTicks;

    private static DateTimeOffset TimeOf(long ticks) => new(ticks, TimeSpan.Zero);

    private static byte[] BytesOf(ReadOnlyMemory<byte> body) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(body, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : body.ToArray();
}
