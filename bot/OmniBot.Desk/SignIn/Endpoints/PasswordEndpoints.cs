using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OmniBot.Desk.SignIn.Pages;
using OmniBot.Desk.SignIn.Steps;

namespace OmniBot.Desk.SignIn.Endpoints;

/// <summary>Change of the password: of a one-time password during the sign-in, or of one's own when signed in.</summary>
internal static class PasswordEndpoints
{
    public static void MapPassword(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/signin/password", async (HttpContext context, SignInTickets tickets, SignInPages pages) =>
            await tickets.ReadPendingAsync(context) is { Step: SignInStep.Password } ? pages.Password(context, asksForCurrent: false)
            : await tickets.ReadSessionAsync(context) is { Account.PasswordHash: not null } ? pages.Password(context, asksForCurrent: true)
            : SignInEndpoints.Go(SignInStep.Refused, ReturnPath.Default));
        desk.MapPost("/signin/password", ChangeAsync).AddEndpointFilter<FormFilter>();
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, SignInTickets tickets, SignInPages pages, PasswordSteps steps)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (current, password) = (form["current"].ToString(), form["new"].ToString());
        var differ = password != form["repeat"].ToString() ? "PasswordsDiffer" : null;
        if (await tickets.ReadPendingAsync(context) is { Step: SignInStep.Password } pending)
        {
            var (step, error) = differ is null ? await steps.ReplaceAsync(context, pending, password) : (SignInStep.Refused, differ);
            return step == SignInStep.Refused
                ? pages.Password(context, asksForCurrent: false, error)
                : SignInEndpoints.Go(step, pending.ReturnPath);
        }

        if (await tickets.ReadSessionAsync(context) is { Account.PasswordHash: not null } user)
        {
            var (step, error) = differ is null ? await steps.ReplaceAsync(context, user, current, password) : (SignInStep.Refused, differ);
            return step == SignInStep.Refused
                ? pages.Password(context, asksForCurrent: true, error)
                : SignInEndpoints.Go(step, ReturnPath.Default);
        }

        return SignInEndpoints.Go(SignInStep.Refused, ReturnPath.Default);
    }
}
