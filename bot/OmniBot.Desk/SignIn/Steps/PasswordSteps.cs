using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using OmniBot.Desk.SignIn.Accounts;

namespace OmniBot.Desk.SignIn.Steps;

/// <summary>Sign-in by name and password, and the change of a password.</summary>
internal sealed class PasswordSteps(
    DeskUserManager users, DeskSignInManager signIn, IPasswordHasher<DeskUser> hasher, SignInTickets tickets, SignInGate gate,
    UnknownPassword unknown, ILogger<PasswordSteps> logger)
{
    private const int MaxTyped = 256;

    /// <summary>Checks a name and password. It takes as long, and says the same, for a name that is unknown, locked or disabled.</summary>
    public async Task<SignInStep> CheckAsync(HttpContext context, string name, string password, string returnPath)
    {
        name = name.Trim();
        if (name.Length is 0 or > MaxTyped || password.Length is 0 or > MaxTyped)
        {
            return SignInStep.Refused;
        }

        var found = await users.FindByNameAsync(name);
        using var pass = await gate.EnterAsync(found?.Id ?? "", context.RequestAborted);

        // Again: a try that was waited for may have changed it.
        var user = found is null ? null : await users.FindByIdAsync(found.Id);
        if (user?.Account.PasswordHash is null || !await signIn.CanSignInAsync(user) || await users.IsLockedOutAsync(user))
        {
            unknown.Check(hasher, password);
            SignInLog.UnknownAccount(logger);
            return SignInStep.Refused;
        }

        if (!(await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true)).Succeeded)
        {
            SignInLog.Failed(logger, user.Id, "password");
            return SignInStep.Refused;
        }

        return await tickets.AdmitAsync(context, user, ["pwd"], returnPath);
    }

    /// <summary>Replaces the one-time password of a sign-in that has this step left.</summary>
    /// <returns>The next step, or why the new password was refused: an error code of Identity's or of ours.</returns>
    public async Task<(SignInStep Step, string? Error)> ReplaceAsync(HttpContext context, PendingSignIn pending, string password)
    {
        var result = await users.ReplacePasswordAsync(pending.User, password);
        return result.Succeeded
            ? (await tickets.AdmitAsync(context, pending.User, pending.Methods, pending.ReturnPath), null)
            : (SignInStep.Refused, result.Errors.First().Code);
    }

    /// <summary>Replaces the password of an agent who is in and gives the current one.</summary>
    public async Task<(SignInStep Step, string? Error)> ReplaceAsync(HttpContext context, DeskUser user, string current, string password)
    {
        using var pass = await gate.EnterAsync(user.Id, context.RequestAborted);
        if (await users.FindByIdAsync(user.Id) is not { } fresh
            || !(await signIn.CheckPasswordSignInAsync(fresh, current, lockoutOnFailure: true)).Succeeded)
        {
            SignInLog.Failed(logger, user.Id, "change of the password");
            return (SignInStep.Refused, "PasswordMismatch");
        }

        var result = await users.ReplacePasswordAsync(fresh, password);
        return result.Succeeded
            ? (await tickets.AdmitAsync(context, fresh, SignInTickets.MethodsOf(context.User), ReturnPath.Default), null)
            : (SignInStep.Refused, result.Errors.First().Code);
    }
}
