using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OmniBot.Desk.SignIn;

/// <summary>The cookies of the desk's schemes.</summary>
internal static class SessionCookies
{
    private const string SignInPath = "/desk/signin";

    // Long enough to set up an authenticator app.
    private static readonly TimeSpan s_pendingTime = TimeSpan.FromMinutes(15);

    public static AuthenticationBuilder AddSessionCookies(this IServiceCollection services)
    {
        var authentication = services.AddAuthentication(DeskSchemes.Session);
        authentication.AddIdentityCookies();
        authentication.AddCookie(DeskSchemes.Pending, options =>
        {
            Protect(options.Cookie, "omnibot.desk.pending");
            options.ExpireTimeSpan = s_pendingTime;
            options.SlidingExpiration = false;
        });
        services.Configure<CookieAuthenticationOptions>(DeskSchemes.External, options => Protect(options.Cookie, "omnibot.desk.external"));
        services.AddOptions<CookieAuthenticationOptions>(DeskSchemes.Session).Configure<IOptions<DeskSignInOptions>>((options, settings) =>
        {
            Protect(options.Cookie, "omnibot.desk");
            options.ExpireTimeSpan = settings.Value.SessionTime;
            options.SlidingExpiration = true;
            options.LoginPath = SignInPath;
            options.ReturnUrlParameter = "returnUrl";
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = context =>
            {
                // The rest of the claims is read anew.
                context.NewPrincipal!.Identities.First().AddClaims(
                    context.CurrentPrincipal!.Claims.Where(claim => claim.Type is DeskClaims.Method or DeskClaims.Session).Select(claim => claim.Clone()));
                return Task.CompletedTask;
            };
        });
        return authentication;
    }

    /// <remarks>Lax and not Strict: the way back from an identity provider begins at another site.</remarks>
    private static void Protect(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
