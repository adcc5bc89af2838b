using System.Security.Cryptography;
using System.Text;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Conversations;
using OmniBot.Core.Persons;

namespace OmniBot.Connectors.Persons;

/// <inheritdoc cref="IPersonStore"/>
internal sealed class RelationalPersonStore(IRelationalDatabase database, TimeProvider time) : IPersonStore
{
    private readonly Lock _lock = new();
    private Task? _migrated;

    public async ValueTask LinkAsync(ConversationKey first, ConversationKey second, LinkProof proof, string by, CancellationToken cancellationToken)
    {
        if (first.Equals(second))
        {
            return;
        }

        await ReadyAsync();
        await database.WriteAsync(
            connection =>
            {
                connection.Execute(
                    "INSERT INTO person_links(at, first, second, proof, by) VALUES(@0, @1, @2, @3, @4)", time.GetUtcNow().UtcTicks, first.ToString(), second.ToString(), (int)proof, by);
                long PersonOf(ConversationKey key) => (long)connection.Scalar(
                    "INSERT INTO person_conversations(conversation, person, number) VALUES(@0, (SELECT COALESCE(MAX(person), 0) + 1 FROM person_conversations), "
                    + "(SELECT COALESCE(MAX(number), 0) + 1 FROM person_conversations)) ON CONFLICT(conversation) DO UPDATE SET person = person RETURNING person",
                    key.ToString())!;
                var (one, other) = (PersonOf(first), PersonOf(second));
                return connection.Execute("UPDATE person_conversations SET person = @0 WHERE person = @1", one, other);
            },
            cancellationToken);
    }

    public async ValueTask<IReadOnlyList<ConversationKey>> ReadLinkedAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        await ReadyAsync();
        return await database.ReadAsync<IReadOnlyList<ConversationKey>>(
            connection => connection.Query(
                "SELECT conversation FROM person_conversations WHERE person = (SELECT person FROM person_conversations WHERE conversation = @0) "
                + "AND conversation <> @0 ORDER BY number",
                row => ConversationKey.Parse(row.GetString(0)),
                conversation.ToString()),
            cancellationToken);
    }

    public async ValueTask SaveTicketAsync(ContinueTicket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        await ReadyAsync();
        await database.WriteAsync(
            connection =>
            {
                connection.Execute("DELETE FROM continue_tickets WHERE conversation = @0 OR expires_at < @1", ticket.Conversation.ToString(), time.GetUtcNow().UtcTicks);
                return connection.Execute(
                    "INSERT INTO continue_tickets(hash, conversation, channel_id, user_id, expires_at) VALUES(@0, @1, @2, @3, @4)",
                    HashOf(ticket.Code),
                    ticket.Conversation.ToString(),
                    ticket.ChannelId,
                    ticket.UserId,
                    ticket.ExpiresAt.UtcTicks);
            },
            cancellationToken);
    }

    public async ValueTask<ContinueTicket?> RedeemAsync(string code, ConversationKey by, string activityId, CancellationToken cancellationToken)
    {
        await ReadyAsync();
        return await database.WriteAsync(
            connection => connection.Query(
                "UPDATE continue_tickets SET redeemed_by = @1, activity_id = @2 WHERE hash = @0 AND expires_at >= @3 AND conversation <> @1 "
                + "AND (redeemed_by IS NULL OR (redeemed_by = @1 AND activity_id = @2)) RETURNING conversation, channel_id, user_id, expires_at",
                row => new ContinueTicket(
                    code, ConversationKey.Parse(row.GetString(0)), row.GetString(1), row.GetString(2), new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero)),
                HashOf(code),
                by.ToString(),
                activityId,
                time.GetUtcNow().UtcTicks).FirstOrDefault(),
            cancellationToken);
    }

    // The code has 60 random bits, so that a plain hash of it tells nothing.
    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.ToUpperInvariant())));

    private Task ReadyAsync()
    {
        lock (_lock)
        {
            return _migrated is null or { IsFaulted: true } or { IsCanceled: true }
                ? _migrated = database.MigrateAsync("persons", EmbeddedScripts.Read($"Persons.Scripts.{database.Dialect}"), CancellationToken.None)
                : _migrated;
        }
    }
}
