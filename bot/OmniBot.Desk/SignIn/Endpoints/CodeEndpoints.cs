using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OmniBot.Desk.SignIn.Pages;
using OmniBot.Desk.SignIn.Steps;

namespace OmniBot.Desk.SignIn.Endpoints;

/// <summary>One-time codes and recovery codes.</summary>
internal static class CodeEndpoints
{
    public static void MapCodes(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/signin/code", (HttpContext context, SignInTickets tickets, SignInPages pages) =>
            WithPendingAsync(context, tickets, _ => Task.FromResult(pages.Code(context))));
        desk.MapGet("/signin/recovery", (HttpContext context, SignInTickets tickets, SignInPages pages) =>
            WithPendingAsync(context, tickets, _ => Task.FromResult(pages.Recovery(context))));
        desk.MapPost("/signin/code", (HttpContext context, SignInTickets tickets, SignInPages pages, CodeSteps steps) =>
            WithPendingAsync(context, tickets, async pending =>
            {
                var step = await steps.CheckCodeAsync(context, pending, await CodeOfAsync(context));
                return step == SignInStep.Refused
                    ? pages.Code(context, texts => texts.CodeRefused)
                    : SignInEndpoints.Go(step, pending.ReturnPath);
            })).AddEndpointFilter<FormFilter>();
        desk.MapPost("/signin/recovery", (HttpContext context, SignInTickets tickets, SignInPages pages, CodeSteps steps) =>
            WithPendingAsync(context, tickets, async pending =>
            {
                var step = await steps.CheckRecoveryCodeAsync(context, pending, await CodeOfAsync(context));
                return step == SignInStep.Refused
                    ? pages.Recovery(context, texts => texts.RecoveryRefused)
                    : SignInEndpoints.Go(step, pending.ReturnPath);
            })).AddEndpointFilter<FormFilter>();
    }

    public static async Task<string> CodeOfAsync(HttpContext context) =>
        (await context.Request.ReadFormAsync(context.RequestAborted))["code"].ToString().Trim();

    private static async Task<IResult> WithPendingAsync(HttpContext context, SignInTickets tickets, Func<PendingSignIn, Task<IResult>> work) =>
        await tickets.ReadPendingAsync(context) is { Step: SignInStep.Code } pending
            ? await work(pending)
            : SignInEndpoints.Go(SignInStep.Refused, ReturnPath.Default);
}
