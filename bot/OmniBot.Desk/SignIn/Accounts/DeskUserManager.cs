using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;

namespace OmniBot.Desk.SignIn.Accounts;

/// <summary>Identity's manager with our clock, and with recovery codes that are long enough for a plain hash.</summary>
internal sealed class DeskUserManager(
    IUserStore<DeskUser> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<DeskUser> hasher,
    IEnumerable<IPasswordValidator<DeskUser>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    TimeProvider time,
    ILogger<DeskUserManager> logger)
    : UserManager<DeskUser>(store, options, hasher, [], passwordValidators, normalizer, errors, services, logger)
{
    // Without letters and digits that look alike: 32 of them, so 16 make 80 bits.
    private const string CodeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private const int RecoveryCodes = 10;

    /// <summary>A password for one use: 20 letters in groups, 100 bits.</summary>
    public static string OneTimePassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(CodeLetters, 5)));

    public override Task<bool> IsLockedOutAsync(DeskUser user) => Task.FromResult(user.Account.LockedUntil > time.GetUtcNow());

    public override Task<IdentityResult> AccessFailedAsync(DeskUser user)
    {
        var failed = user.Account.FailedTries + 1;
        var isLocked = failed >= Options.Lockout.MaxFailedAccessAttempts;
        user.Account = isLocked
            ? user.Account with { FailedTries = 0, LockedUntil = time.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan }
            : user.Account with { FailedTries = failed };
        user.Audit = new AuditEntry(user.Id, isLocked ? "signin.locked" : "signin.failed", user.Id);
        if (isLocked)
        {
            SignInLog.Locked(Logger, user.Id);
        }

        return UpdateUserAsync(user);
    }

    /// <summary>Sets a password that the agent chose, which ends all other sessions.</summary>
    public async Task<IdentityResult> ReplacePasswordAsync(DeskUser user, string password)
    {
        var result = await UpdatePasswordHash(user, password, validatePassword: true);
        if (!result.Succeeded)
        {
            return result;
        }

        user.Account = user.Account with { MustChangePassword = false };
        user.Audit = new AuditEntry(user.Id, "password.change", user.Id);
        return await UpdateUserAsync(user);
    }

    /// <summary>Begins the set-up of one-time codes with a fresh key: whoever saw an earlier page knows nothing.</summary>
    /// <returns>The key, base 32.</returns>
    public async Task<string?> BeginSetUpAsync(DeskUser user)
    {
        var key = GenerateNewAuthenticatorKey();
        await ((IUserAuthenticatorKeyStore<DeskUser>)Store).SetAuthenticatorKeyAsync(user, key, CancellationToken);
        user.Account = user.Account with { LastCodeStep = 0 };
        return (await UpdateUserAsync(user)).Succeeded ? key : null;
    }

    /// <summary>Ends the set-up with a code of the app, and all other sessions.</summary>
    /// <returns>The recovery codes; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> FinishSetUpAsync(DeskUser user, string code)
    {
        if (!await VerifyTwoFactorTokenAsync(user, Options.Tokens.AuthenticatorTokenProvider, code))
        {
            return null;
        }

        user.Account = user.Account with { AsksForCode = true, SecurityStamp = IdSource.Next() };
        user.Audit = new AuditEntry(user.Id, "second-factor.set-up", user.Id);

        // Saves all of it.
        return await GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) is { } codes ? [.. codes] : null;
    }

    protected override string CreateTwoFactorRecoveryCode() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(CodeLetters, 4)));
}
