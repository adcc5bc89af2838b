using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;

namespace OmniBot.Desk.SignIn.Accounts;

/// <summary>The accounts as ASP.NET Core Identity sees them; see the other part for the second factor.</summary>
internal sealed partial class DeskUserStore(IAgentAccountStore accounts, IDataProtectionProvider protection, ILogger<DeskUserStore> logger)
    : IUserPasswordStore<DeskUser>, IUserSecurityStampStore<DeskUser>, IUserLockoutStore<DeskUser>
{
    public Task<string> GetUserIdAsync(DeskUser user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(DeskUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.UserName);

    public Task SetUserNameAsync(DeskUser user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> GetNormalizedUserNameAsync(DeskUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.UserName);

    public Task SetNormalizedUserNameAsync(DeskUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IdentityResult> CreateAsync(DeskUser user, CancellationToken cancellationToken)
    {
        var audit = user.Audit ?? new AuditEntry("system", "account.add", user.Id);
        user.Audit = null;
        return await accounts.AddAsync(user.Account, audit, cancellationToken) ? IdentityResult.Success : Refused();
    }

    public async Task<IdentityResult> UpdateAsync(DeskUser user, CancellationToken cancellationToken)
    {
        var changed = user.Account with { ConcurrencyStamp = IdSource.Next() };
        var isDone = await accounts.UpdateAsync(changed, user.Account.ConcurrencyStamp, user.Audit, cancellationToken);
        user.Audit = null;
        if (!isDone)
        {
            return Refused();
        }

        user.Account = changed;
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> DeleteAsync(DeskUser user, CancellationToken cancellationToken) =>
        await accounts.RemoveAsync(user.Id, user.Audit ?? new AuditEntry("system", "account.remove", user.Id), cancellationToken)
            ? IdentityResult.Success
            : Refused();

    public async Task<DeskUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        await accounts.FindAsync(userId, cancellationToken) is { } account ? new DeskUser(account) : null;

    public async Task<DeskUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await accounts.FindByNameAsync(normalizedUserName, cancellationToken) is { } account ? new DeskUser(account) : null;

    public Task SetPasswordHashAsync(DeskUser user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(user, user.Account with { PasswordHash = passwordHash });

    public Task<string?> GetPasswordHashAsync(DeskUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.PasswordHash);

    public Task<bool> HasPasswordAsync(DeskUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.PasswordHash is not null);

    public Task SetSecurityStampAsync(DeskUser user, string stamp, CancellationToken cancellationToken) =>
        Set(user, user.Account with { SecurityStamp = stamp });

    public Task<string?> GetSecurityStampAsync(DeskUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(DeskUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.LockedUntil);

    public Task SetLockoutEndDateAsync(DeskUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Set(user, user.Account with { LockedUntil = lockoutEnd });

    public async Task<int> IncrementAccessFailedCountAsync(DeskUser user, CancellationToken cancellationToken)
    {
        await Set(user, user.Account with { FailedTries = user.Account.FailedTries + 1 });
        return user.Account.FailedTries;
    }

    public Task ResetAccessFailedCountAsync(DeskUser user, CancellationToken cancellationToken) => Set(user, user.Account with { FailedTries = 0 });

    public Task<int> GetAccessFailedCountAsync(DeskUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.FailedTries);

    public Task<bool> GetLockoutEnabledAsync(DeskUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(DeskUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // The accounts are the container's.
    }

    private static Task Set(DeskUser user, AgentAccount account)
    {
        user.Account = account;
        return Task.CompletedTask;
    }

    private static IdentityResult Refused() => IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
}
