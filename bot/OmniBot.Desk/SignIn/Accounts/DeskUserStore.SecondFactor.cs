using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace OmniBot.Desk.SignIn.Accounts;

internal sealed partial class DeskUserStore
    : IUserTwoFactorStore<DeskUser>, IUserAuthenticatorKeyStore<DeskUser>, IUserTwoFactorRecoveryCodeStore<DeskUser>
{
    private readonly IDataProtector _protector = protection.CreateProtector("OmniBot.Desk.CodeKey");

    public Task SetTwoFactorEnabledAsync(DeskUser user, bool enabled, CancellationToken cancellationToken) =>
        Set(user, user.Account with { AsksForCode = enabled });

    public Task<bool> GetTwoFactorEnabledAsync(DeskUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.AsksForCode);

    public Task SetAuthenticatorKeyAsync(DeskUser user, string key, CancellationToken cancellationToken) =>
        Set(user, user.Account with { ProtectedCodeKey = _protector.Protect(key) });

    public Task<string?> GetAuthenticatorKeyAsync(DeskUser user, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(user.Account.ProtectedCodeKey is { } key ? _protector.Unprotect(key) : null);
        }
        catch (CryptographicException)
        {
            SignInLog.KeyLost(logger, user.Id);
            return Task.FromResult<string?>(null);
        }
    }

    public Task ReplaceCodesAsync(DeskUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Set(user, user.Account with { RecoveryCodes = [.. recoveryCodes.Select(HashOf)] });

    public Task<bool> RedeemCodeAsync(DeskUser user, string code, CancellationToken cancellationToken)
    {
        var hash = HashOf(code);
        var isOne = user.Account.RecoveryCodes.Contains(hash);
        if (isOne)
        {
            user.Account = user.Account with { RecoveryCodes = [.. user.Account.RecoveryCodes.Where(other => other != hash)] };
        }

        return Task.FromResult(isOne);
    }

    public Task<int> CountCodesAsync(DeskUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.RecoveryCodes.Count);

    // A code has 80 random bits, so a plain hash can't be tried backwards.
    private static string HashOf(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())));
}
