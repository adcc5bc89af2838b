using Microsoft.AspNetCore.Identity;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;

namespace OmniBot.Desk.SignIn.Accounts;

/// <summary>What admins do to accounts. Each change ends the agent's sessions within a minute, and is audited.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="services">Has the password hasher, whose type is this project's own.</param>
public sealed class DeskAccounts(IAgentAccountStore accounts, IServiceProvider services)
{
    private const int MaxTries = 5;

    private IPasswordHasher<DeskUser> Hasher => (IPasswordHasher<DeskUser>)services.GetService(typeof(IPasswordHasher<DeskUser>))!;

    /// <summary>Gives an agent of the directory an account.</summary>
    /// <returns>A password for one use; null when the agent has an account, or the name is taken.</returns>
    public async Task<string?> CreateAsync(string agentId, string userName, string by, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userName);
        var password = DeskUserManager.OneTimePassword();
        var user = new DeskUser(new AgentAccount
        {
            AgentId = agentId,
            UserName = userName.Trim().Normalize().ToUpperInvariant(),
            SecurityStamp = IdSource.Next(),
            ConcurrencyStamp = IdSource.Next(),
            MustChangePassword = true,
        });
        var account = user.Account with { PasswordHash = Hasher.HashPassword(user, password) };
        return await accounts.AddAsync(account, new AuditEntry(by, "account.add", agentId), cancellationToken) ? password : null;
    }

    /// <summary>Replaces a forgotten password and unlocks the account; the second factor stays.</summary>
    /// <returns>A password for one use; null when there is no account.</returns>
    public async Task<string?> ResetPasswordAsync(string agentId, string by, CancellationToken cancellationToken)
    {
        var password = DeskUserManager.OneTimePassword();
        return await ChangeAsync(
            agentId,
            account => account with
            {
                PasswordHash = Hasher.HashPassword(new DeskUser(account), password), MustChangePassword = true, LockedUntil = null, FailedTries = 0,
            },
            new AuditEntry(by, "account.reset-password", agentId),
            cancellationToken) ? password : null;
    }

    /// <summary>Takes a lost second factor away: the agent sets up another at the next sign-in, if the role needs one.</summary>
    public Task<bool> ResetSecondFactorAsync(string agentId, string by, CancellationToken cancellationToken) =>
        ChangeAsync(
            agentId,
            account => account with { ProtectedCodeKey = null, AsksForCode = false, LastCodeStep = 0, RecoveryCodes = [] },
            new AuditEntry(by, "account.reset-second-factor", agentId),
            cancellationToken);

    public Task<bool> UnlockAsync(string agentId, string by, CancellationToken cancellationToken) =>
        ChangeAsync(
            agentId, account => account with { LockedUntil = null, FailedTries = 0 }, new AuditEntry(by, "account.unlock", agentId), cancellationToken);

    /// <summary>Ends the agent's sessions.</summary>
    public Task<bool> SignOutAsync(string agentId, string by, CancellationToken cancellationToken) =>
        ChangeAsync(agentId, account => account, new AuditEntry(by, "account.sign-out", agentId), cancellationToken);

    /// <summary>Lets the agent sign in by an identity provider.</summary>
    public Task<bool> AddLoginAsync(string agentId, ExternalLogin login, string by, CancellationToken cancellationToken) =>
        ChangeAsync(
            agentId,
            account => account with { ExternalLogins = [.. account.ExternalLogins.Where(other => other != login), login] },
            new AuditEntry(by, "account.add-login", agentId, login.Provider),
            cancellationToken);

    public Task<bool> RemoveAsync(string agentId, string by, CancellationToken cancellationToken) =>
        accounts.RemoveAsync(agentId, new AuditEntry(by, "account.remove", agentId), cancellationToken);

    private async Task<bool> ChangeAsync(
        string agentId, Func<AgentAccount, AgentAccount> change, AuditEntry audit, CancellationToken cancellationToken)
    {
        for (var i = 0; i < MaxTries && await accounts.FindAsync(agentId, cancellationToken) is { } account; i++)
        {
            var changed = change(account) with { SecurityStamp = IdSource.Next(), ConcurrencyStamp = IdSource.Next() };
            if (await accounts.UpdateAsync(changed, account.ConcurrencyStamp, audit, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}
