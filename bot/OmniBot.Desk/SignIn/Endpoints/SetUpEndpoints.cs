using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OmniBot.Desk.SignIn.Accounts;
using OmniBot.Desk.SignIn.Pages;
using OmniBot.Desk.SignIn.Steps;

namespace OmniBot.Desk.SignIn.Endpoints;

/// <summary>Set-up of one-time codes: for roles that need them during the sign-in, for others when they like.</summary>
internal static class SetUpEndpoints
{
    public static void MapSetUp(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/signin/setup", ShowAsync);
        desk.MapPost("/signin/setup", FinishAsync).AddEndpointFilter<FormFilter>();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, SignInTickets tickets, SignInPages pages, DeskUserManager users)
    {
        if (await ReadAsync(context, tickets) is not { } setUp)
        {
            return SignInEndpoints.Go(SignInStep.Refused, ReturnPath.Default);
        }

        return await users.BeginSetUpAsync(setUp.User) is { } key
            ? pages.SetUp(context, setUp.User.Account.UserName, key)
            : SignInEndpoints.Go(SignInStep.SetUp, setUp.ReturnPath);
    }

    private static async Task<IResult> FinishAsync(
        HttpContext context, SignInTickets tickets, SignInPages pages, DeskUserManager users, CodeSteps steps)
    {
        if (await ReadAsync(context, tickets) is not { } setUp)
        {
            return SignInEndpoints.Go(SignInStep.Refused, ReturnPath.Default);
        }

        var (step, codes) = await steps.FinishSetUpAsync(
            context, setUp.User, setUp.Methods, await CodeEndpoints.CodeOfAsync(context), setUp.ReturnPath);
        if (codes is not null)
        {
            return pages.RecoveryCodes(context, codes, SignInEndpoints.PathOf(step, setUp.ReturnPath));
        }

        // The same key again: it may be in the app by now.
        return await users.FindByIdAsync(setUp.User.Id) is { } user && await users.GetAuthenticatorKeyAsync(user) is { } key
            ? pages.SetUp(context, user.Account.UserName, key, texts => texts.CodeRefused)
            : SignInEndpoints.Go(SignInStep.SetUp, setUp.ReturnPath);
    }

    private static async Task<PendingSignIn?> ReadAsync(HttpContext context, SignInTickets tickets) =>
        await tickets.ReadPendingAsync(context) is { Step: SignInStep.SetUp } pending ? pending
        : await tickets.ReadSessionAsync(context) is { Account.AsksForCode: false } user
            ? new PendingSignIn(user, SignInStep.SetUp, SignInTickets.MethodsOf(context.User), ReturnPath.Default)
        : null;
}
