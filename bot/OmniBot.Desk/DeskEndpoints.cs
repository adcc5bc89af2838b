using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OmniBot.Desk.Api;
using OmniBot.Desk.Assets;
using OmniBot.Desk.Files;
using OmniBot.Desk.History;
using OmniBot.Desk.Shell;
using OmniBot.Desk.SignIn;

namespace OmniBot.Desk;

/// <summary>Maps the desk.</summary>
public static class DeskEndpoints
{
    /// <summary>Puts headers, authentication and authorisation before the desk's endpoints, and before nothing else.</summary>
    public static void UseDesk(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);

        // Else the framework would put both before everything: they cost each message something, and their answers lack our headers.
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        app.Properties["__AuthorizationMiddlewareSet"] = true;
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase)
                || context.Request.Path.StartsWithSegments("/api/desk", StringComparison.OrdinalIgnoreCase)
                || context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase),
            desk =>
            {
                desk.UseDeskSignIn();
                desk.UseAntiforgery();
            });
    }

    /// <summary>Maps all pages below <c>/desk</c>, and Blazor's socket at <c>/_blazor</c>.</summary>
    /// <remarks>
    /// The program calls <see cref="UseDesk"/> before. Each page names the policy
    /// that it requires, see <see cref="DeskPolicies"/>.
    /// </remarks>
    public static IEndpointRouteBuilder MapDesk(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDeskAssets();
        endpoints.MapHistoryCsv();
        endpoints.MapFiles();
        endpoints.MapDeskApi();
        endpoints.MapRazorComponents<DeskApp>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization(DeskPolicies.Agent);
        return endpoints;
    }
}
