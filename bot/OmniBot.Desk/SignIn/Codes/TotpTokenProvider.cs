using Microsoft.AspNetCore.Identity;
using OmniBot.Desk.SignIn.Accounts;

namespace OmniBot.Desk.SignIn.Codes;

/// <summary>Checks one-time codes; each is taken once.</summary>
internal sealed class TotpTokenProvider(TimeProvider time) : IUserTwoFactorTokenProvider<DeskUser>
{
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<DeskUser> manager, DeskUser user) => Task.FromResult(user.Account.AsksForCode);

    // The app makes the codes.
    public Task<string> GenerateAsync(string purpose, UserManager<DeskUser> manager, DeskUser user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<DeskUser> manager, DeskUser user)
    {
        var code = string.Concat(token.Where(letter => letter is not ' ' and not '-'));
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key
            || Totp.FindStep(Base32.Decode(key), code, time.GetUtcNow(), user.Account.LastCodeStep) is not { } step)
        {
            return false;
        }

        // Of two tries with one code, the store takes one.
        user.Account = user.Account with { LastCodeStep = step };
        return (await manager.UpdateAsync(user)).Succeeded;
    }
}
