using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OmniBot.Desk.SignIn.OpenIdConnect;
using OmniBot.Desk.SignIn.Pages;
using OmniBot.Desk.SignIn.Steps;

namespace OmniBot.Desk.SignIn.Endpoints;

/// <summary>Sign-in by name and password, and sign-out.</summary>
internal static class SignInEndpoints
{
    private static readonly Lazy<string> s_style = new(() =>
    {
        using var reader = new StreamReader(typeof(SignInEndpoints).Assembly.GetManifestResourceStream("OmniBot.Desk.SignIn.signin.css")!);
        return reader.ReadToEnd();
    });

    public static void MapSignIn(this IEndpointRouteBuilder desk)
    {
        desk.MapMethods("/signin.css", ["GET", "HEAD"], (HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-cache";
            return TypedResults.Text(s_style.Value, "text/css; charset=utf-8");
        });
        desk.MapGet("/signin", (HttpContext context, string? returnUrl, string? error, SignInPages pages) =>
            pages.SignIn(context, ReturnPath.Of(returnUrl), error == ExternalEndpoints.Refused ? texts => texts.ExternalRefused : null));
        desk.MapPost("/signin", CheckAsync).AddEndpointFilter<FormFilter>();
        desk.MapPost("/signout", async (HttpContext context, SignInTickets tickets) =>
        {
            await tickets.SignOutAsync(context);
            return TypedResults.Redirect("/desk/signin");
        }).AddEndpointFilter<FormFilter>();
    }

    /// <summary>Sends the browser to the page of a step.</summary>
    public static IResult Go(SignInStep step, string returnPath) => TypedResults.Redirect(PathOf(step, returnPath));

    public static string PathOf(SignInStep step, string returnPath) => step switch
    {
        SignInStep.Code => "/desk/signin/code",
        SignInStep.Password => "/desk/signin/password",
        SignInStep.SetUp => "/desk/signin/setup",
        SignInStep.Done => returnPath,
        _ => "/desk/signin",
    };

    private static async Task<IResult> CheckAsync(HttpContext context, PasswordSteps steps, SignInPages pages)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var returnPath = ReturnPath.Of(form["returnUrl"]);
        var step = await steps.CheckAsync(context, form["name"].ToString(), form["password"].ToString(), returnPath);
        return step == SignInStep.Refused ? pages.SignIn(context, returnPath, texts => texts.SignInRefused) : Go(step, returnPath);
    }
}
