using System.Data.Common;
using System.Text.Json;
using OmniBot.Connectors.Storage.Relational;
using OmniBot.Core.Desk;

namespace OmniBot.Connectors.Desk;

/// <summary>The agents' accounts in the conversation store's database.</summary>
internal sealed class RelationalAgentAccountStore(DeskDatabase database, TimeProvider time) : IAgentAccountStore
{
    public async ValueTask<bool> AnyAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(connection => connection.Scalar("SELECT 1 FROM desk_accounts LIMIT 1") is not null, cancellationToken);

    public async ValueTask<AgentAccount?> FindAsync(string agentId, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            connection => Read(connection, "SELECT body FROM desk_accounts WHERE agent = @0", agentId), cancellationToken);

    public async ValueTask<AgentAccount?> FindByNameAsync(string name, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            connection => Read(connection, "SELECT body FROM desk_accounts WHERE user_name = @0", name)
                ?? Read(connection, "SELECT body FROM desk_accounts WHERE email = @0", name),
            cancellationToken);

    public async ValueTask<AgentAccount?> FindByLoginAsync(ExternalLogin login, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            connection => Read(
                connection,
                "SELECT a.body FROM desk_logins l JOIN desk_accounts a ON a.agent = l.agent WHERE l.provider = @0 AND l.key = @1",
                login.Provider, login.Key),
            cancellationToken);

    public Task<bool> AddAsync(AgentAccount account, AuditEntry audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        return WriteAsync(
            connection =>
            {
                if (IsTaken(connection, account) || connection.Scalar("SELECT 1 FROM desk_accounts WHERE agent = @0", account.AgentId) is not null)
                {
                    return false;
                }

                connection.Execute(
                    "INSERT INTO desk_accounts(agent, user_name, email, stamp, body) VALUES(@0, @1, @2, @3, @4)",
                    account.AgentId, account.UserName, account.Email, account.ConcurrencyStamp, Body(account));
                PutLogins(connection, account);
                return true;
            },
            audit,
            cancellationToken);
    }

    public Task<bool> UpdateAsync(AgentAccount account, string readStamp, AuditEntry? audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        return WriteAsync(
            connection =>
            {
                if (IsTaken(connection, account)
                    || connection.Execute(
                        "UPDATE desk_accounts SET user_name = @1, email = @2, stamp = @3, body = @4 WHERE agent = @0 AND stamp = @5",
                        account.AgentId, account.UserName, account.Email, account.ConcurrencyStamp, Body(account), readStamp) == 0)
                {
                    return false;
                }

                connection.Execute("DELETE FROM desk_logins WHERE agent = @0", account.AgentId);
                PutLogins(connection, account);
                return true;
            },
            audit,
            cancellationToken);
    }

    public Task<bool> RemoveAsync(string agentId, AuditEntry audit, CancellationToken cancellationToken) =>
        WriteAsync(
            connection =>
            {
                connection.Execute("DELETE FROM desk_logins WHERE agent = @0", agentId);
                return connection.Execute("DELETE FROM desk_accounts WHERE agent = @0", agentId) > 0;
            },
            audit,
            cancellationToken);

    private Task<bool> WriteAsync(Func<DbConnection, bool> work, AuditEntry? audit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync(
            connection =>
            {
                var isDone = work(connection);
                if (isDone && audit is not null)
                {
                    AuditTable.Append(connection, now, audit);
                }

                return isDone;
            },
            cancellationToken);
    }

    // A name that is another's e-mail address would sign in to the wrong account.
    private static bool IsTaken(DbConnection connection, AgentAccount account) =>
        connection.Scalar(
            "SELECT 1 FROM desk_accounts WHERE agent <> @0 AND (user_name IN (@1, @2) OR email IN (@1, @2))",
            account.AgentId, account.UserName, account.Email) is not null
        || account.ExternalLogins.Any(login => connection.Scalar(
            "SELECT 1 FROM desk_logins WHERE provider = @0 AND key = @1 AND agent <> @2", login.Provider, login.Key, account.AgentId) is not null);

    private static void PutLogins(DbConnection connection, AgentAccount account)
    {
        foreach (var login in account.ExternalLogins.Distinct())
        {
            connection.Execute("INSERT INTO desk_logins(provider, key, agent) VALUES(@0, @1, @2)", login.Provider, login.Key, account.AgentId);
        }
    }

    private static AgentAccount? Read(DbConnection connection, string sql, params ReadOnlySpan<object?> values) =>
        connection.Scalar(sql, values) is string body ? JsonSerializer.Deserialize(body, DeskJson.Default.AgentAccount) : null;

    private static string Body(AgentAccount account) => JsonSerializer.Serialize(account, DeskJson.Default.AgentAccount);
}
