namespace OmniBot.Core.Desk;

/// <summary>The accounts with which agents sign in.</summary>
public interface IAgentAccountStore
{
    /// <summary>False on a fresh installation.</summary>
    ValueTask<bool> AnyAsync(CancellationToken cancellationToken);

    ValueTask<AgentAccount?> FindAsync(string agentId, CancellationToken cancellationToken);

    /// <summary>Finds an account by its user name, else by its e-mail address.</summary>
    /// <param name="name">In capitals.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<AgentAccount?> FindByNameAsync(string name, CancellationToken cancellationToken);

    ValueTask<AgentAccount?> FindByLoginAsync(ExternalLogin login, CancellationToken cancellationToken);

    /// <summary>Adds an account, and an audit entry in the same commit.</summary>
    /// <returns>False when the agent has one, or its name, e-mail address or an external login is another's.</returns>
    Task<bool> AddAsync(AgentAccount account, AuditEntry audit, CancellationToken cancellationToken);

    /// <summary>Replaces an account, and adds an audit entry, if there is one, in the same commit.</summary>
    /// <param name="account">The account with a fresh <see cref="AgentAccount.ConcurrencyStamp"/>.</param>
    /// <param name="readStamp">The stamp that was read.</param>
    /// <param name="audit">What was done; null for what needs no entry.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when the account has another stamp by now or is gone, or its name, e-mail address or a login is another's.</returns>
    Task<bool> UpdateAsync(AgentAccount account, string readStamp, AuditEntry? audit, CancellationToken cancellationToken);

    /// <summary>Removes an account, and adds an audit entry in the same commit; false when there was none.</summary>
    Task<bool> RemoveAsync(string agentId, AuditEntry audit, CancellationToken cancellationToken);
}
