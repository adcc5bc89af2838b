using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OmniBot.Desk.SignIn.Endpoints;
using OmniBot.Desk.SignIn.Steps;

namespace OmniBot.Desk.SignIn.OpenIdConnect;

/// <summary>To the identity provider and back.</summary>
internal static class ExternalEndpoints
{
    /// <summary>The value of <c>error</c> with which the sign-in page says that the provider's word didn't do.</summary>
    public const string Refused = "external";

    public const string RefusedPath = $"/desk/signin?error={Refused}";

    private const string DonePath = "/desk/signin/external/done";

    public static void MapExternal(this IEndpointRouteBuilder desk)
    {
        // A link and no form: the policy form-action 'self' would not let a form lead to the provider.
        desk.MapGet("/signin/external", (string? returnUrl) => TypedResults.Challenge(
            new AuthenticationProperties { RedirectUri = $"{DonePath}?returnUrl={Uri.EscapeDataString(ReturnPath.Of(returnUrl))}" },
            [DeskSchemes.OpenIdConnect]));
        desk.MapGet("/signin/external/done", async (HttpContext context, string? returnUrl, ExternalSteps steps) =>
        {
            var person = (await context.AuthenticateAsync(DeskSchemes.External)).Principal;
            await context.SignOutAsync(DeskSchemes.External);
            var returnPath = ReturnPath.Of(returnUrl);
            var step = person is null ? SignInStep.Refused : await steps.AdmitAsync(context, person, returnPath);
            return step == SignInStep.Refused ? TypedResults.Redirect(RefusedPath) : SignInEndpoints.Go(step, returnPath);
        });
    }
}
