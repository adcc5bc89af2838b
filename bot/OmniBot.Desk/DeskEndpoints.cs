using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OmniBot.Desk.Access;
using OmniBot.Desk.Assets;
using OmniBot.Desk.History;
using OmniBot.Desk.Shell;

namespace OmniBot.Desk;

/// <summary>Maps the desk.</summary>
public static class DeskEndpoints
{
    /// <summary>Maps all pages below <c>/desk</c>, and Blazor's socket at <c>/_blazor</c>.</summary>
    /// <remarks>
    /// The program calls <c>UseAuthentication</c>, <c>UseAuthorization</c> and <c>UseAntiforgery</c> before. Each page names the policy
    /// that it requires, see <see cref="DeskPolicies"/>.
    /// </remarks>
    public static IEndpointRouteBuilder MapDesk(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDeskAssets();
        endpoints.MapHistoryCsv();
        endpoints.MapRazorComponents<DeskApp>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization(DeskPolicies.Agent);
        return endpoints;
    }
}
