using System.Security.Claims;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Desk.SignIn.OpenIdConnect;

/// <summary>The role that a person's groups give.</summary>
internal static class GroupRole
{
    private static readonly DeskRole[] s_order = [DeskRole.Admin, DeskRole.Supervisor, DeskRole.Agent, DeskRole.Auditor];

    /// <summary>The first by admin, supervisor, agent and auditor; null when no group is mapped.</summary>
    public static DeskRole? Of(ClaimsPrincipal person, DeskOpenIdConnectOptions options)
    {
        var roles = person.FindAll(options.GroupClaim)
            .Select(claim => options.GroupRoles.TryGetValue(claim.Value, out var role) ? role : (DeskRole?)null)
            .ToHashSet();
        return s_order.Where(role => roles.Contains(role)).Select(role => (DeskRole?)role).FirstOrDefault();
    }
}
