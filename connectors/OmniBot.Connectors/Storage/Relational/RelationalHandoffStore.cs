using System.Text;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;

namespace OmniBot.Connectors.Storage.Relational;

/// <inheritdoc cref="IHandoffStore"/>
internal sealed class RelationalHandoffStore(IRelationalDatabase database) : IHandoffStore
{
    private const string Rows = "SELECT " + HandoffTables.RowColumns + " FROM handoffs h JOIN conversations c ON c.id = h.conversation_id ";

    public ValueTask<IReadOnlyList<HandoffRow>> ListAsync(HandoffFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var values = new List<object?>();
        var conditions = new List<string>();
        AddIn("h.state", [.. filter.States.Select(state => (object)(int)state)]);
        AddIn("h.queue", [.. filter.Queues]);
        Add("h.agent = {0}", filter.Agent);
        Add("h.channel = {0}", filter.Channel);
        Add("h.customer_id = {0}", filter.CustomerId);
        Add("h.requested_at >= {0}", filter.From?.UtcTicks);
        Add("h.requested_at < {0}", filter.Until?.UtcTicks);
        Add("h.search LIKE {0} ESCAPE '\\'", string.IsNullOrWhiteSpace(filter.Search) ? null : $"%{Escape(filter.Search.Trim().ToLowerInvariant())}%");
        var sql = new StringBuilder(Rows);
        if (conditions.Count > 0)
        {
            sql.Append("WHERE ").AppendJoin(" AND ", conditions).Append(' ');
        }

        values.Add(Math.Clamp(filter.Max, 1, 10_000));
        sql.Append("ORDER BY h.priority, h.queued_at, h.conversation_id LIMIT @").Append(values.Count - 1);
        var text = sql.ToString();
        return database.ReadAsync<IReadOnlyList<HandoffRow>>(
            connection => connection.Query(text, HandoffTables.ReadRow, [.. values]), cancellationToken);

        void Add(string condition, object? value)
        {
            if (value is not null)
            {
                conditions.Add(condition.Replace("{0}", $"@{values.Count}", StringComparison.Ordinal));
                values.Add(value);
            }
        }

        void AddIn(string column, IReadOnlyList<object> allowed)
        {
            if (allowed.Count > 0)
            {
                conditions.Add($"{column} IN ({string.Join(", ", allowed.Select((_, i) => $"@{values.Count + i}"))})");
                values.AddRange(allowed);
            }
        }
    }

    public ValueTask<HandoffRow?> FindAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return database.ReadAsync(
            connection => connection.Query(
                Rows + "WHERE c.channel = @0 AND c.account = @1 AND c.conversation = @2",
                HandoffTables.ReadRow,
                conversation.Channel,
                conversation.Account,
                conversation.Conversation).FirstOrDefault(),
            cancellationToken);
    }

    public ValueTask<IReadOnlyList<HandoffHistory>> ReadHistoryAsync(
        DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<HandoffHistory>>(
            connection => connection.Query(
                "SELECT c.channel, c.account, c.conversation, e.handoff, e.epoch, e.at, e.kind, e.from_state, e.to_state, e.by_agent, e.agent, e.queue "
                + "FROM handoff_events e JOIN conversations c ON c.id = e.conversation_id WHERE e.at >= @0 AND e.at < @1 ORDER BY e.at, e.id",
                HandoffTables.ReadEvent,
                from.UtcTicks,
                until.UtcTicks),
            cancellationToken);

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
