using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Core.Desk;
using OmniBot.Desk.SignIn.Accounts;

namespace OmniBot.Desk.SignIn.Steps;

/// <summary>The second factor: one-time codes, recovery codes, and the set-up.</summary>
internal sealed class CodeSteps(
    DeskUserManager users, SignInTickets tickets, SignInGate gate, IOptions<IdentityOptions> options, ILogger<CodeSteps> logger)
{
    private const int MaxTyped = 64;

    public Task<SignInStep> CheckCodeAsync(HttpContext context, PendingSignIn pending, string code) =>
        CheckAsync(
            context, pending, code, "code", user => users.VerifyTwoFactorTokenAsync(user, options.Value.Tokens.AuthenticatorTokenProvider, code));

    public Task<SignInStep> CheckRecoveryCodeAsync(HttpContext context, PendingSignIn pending, string code) =>
        CheckAsync(context, pending, code, "recovery code", async user =>
        {
            user.Audit = new AuditEntry(user.Id, "signin.recovery-code", user.Id);
            var isRight = (await users.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded;
            user.Audit = null;
            return isRight;
        });

    /// <summary>Ends the set-up and lets the agent in.</summary>
    /// <returns>The recovery codes and the next step; null codes when the code is wrong.</returns>
    public async Task<(SignInStep Step, IReadOnlyList<string>? RecoveryCodes)> FinishSetUpAsync(
        HttpContext context, DeskUser user, IReadOnlyList<string> methods, string code, string returnPath)
    {
        if (code.Length > MaxTyped || user.Account.AsksForCode || await users.FinishSetUpAsync(user, code) is not { } codes)
        {
            return (SignInStep.Refused, null);
        }

        return (await tickets.AdmitAsync(context, user, [.. methods, "mfa"], returnPath), codes);
    }

    private async Task<SignInStep> CheckAsync(HttpContext context, PendingSignIn pending, string code, string step, Func<DeskUser, Task<bool>> isRight)
    {
        using var pass = await gate.EnterAsync(pending.User.Id, context.RequestAborted);
        if (await users.FindByIdAsync(pending.User.Id) is not { } user
            || user.Account.SecurityStamp != pending.User.Account.SecurityStamp
            || await users.IsLockedOutAsync(user)
            || code.Length is 0 or > MaxTyped)
        {
            return SignInStep.Refused;
        }

        if (!await isRight(user))
        {
            // As it is stored: the check may have left something behind.
            if (await users.FindByIdAsync(user.Id) is { } stored)
            {
                await users.AccessFailedAsync(stored);
            }

            SignInLog.Failed(logger, user.Id, step);
            return SignInStep.Refused;
        }

        await users.ResetAccessFailedCountAsync(user);
        return await tickets.AdmitAsync(context, user, [.. pending.Methods, "mfa"], pending.ReturnPath);
    }
}
