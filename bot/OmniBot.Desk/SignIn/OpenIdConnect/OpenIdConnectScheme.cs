using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace OmniBot.Desk.SignIn.OpenIdConnect;

/// <summary>Authorization code with PKCE. Source: OpenID Connect Core 1.0, section 3.1; RFC 7636.</summary>
internal static class OpenIdConnectScheme
{
    public static void AddTo(AuthenticationBuilder authentication, DeskOpenIdConnectOptions settings) =>
        authentication.AddOpenIdConnect(DeskSchemes.OpenIdConnect, settings.DisplayName, options =>
        {
            options.Authority = settings.Authority;

            // The validator lets http pass for a loopback address only.
            options.RequireHttpsMetadata = settings.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret.Length > 0 ? settings.ClientSecret : null;
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.UsePkce = true;
            options.CallbackPath = "/desk/signin/oidc";
            options.SignedOutCallbackPath = "/desk/signin/oidc/signedout";
            options.RemoteSignOutPath = "/desk/signin/oidc/signout";
            options.SignInScheme = DeskSchemes.External;
            options.SaveTokens = false;
            options.MapInboundClaims = false;
            options.GetClaimsFromUserInfoEndpoint = true;
            options.ClaimActions.Remove("iss");
            options.ClaimActions.MapJsonKey(settings.GroupClaim, settings.GroupClaim);
            options.Scope.Clear();
            foreach (var scope in settings.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend("openid").Distinct())
            {
                options.Scope.Add(scope);
            }

            // As a query the answer needs no cookie that other sites may send.
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
            {
                cookie.SameSite = SameSiteMode.Lax;
                cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            }

            options.Events.OnRemoteFailure = context =>
            {
                SignInLog.ExternalFailed(context.HttpContext.RequestServices.GetRequiredService<ILogger<ExternalSteps>>(), context.Failure);
                context.Response.Redirect(ExternalEndpoints.RefusedPath);
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });
}
