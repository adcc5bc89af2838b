using Microsoft.AspNetCore.Authorization;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Desk.SignIn;

/// <summary>The authorisation policies of the desk.</summary>
public static class DeskPolicies
{
    /// <summary>Everyone who has an enabled account, whatever the role; what each may see is decided with each call.</summary>
    public const string Agent = "desk.agent";

    /// <summary>Supervisors and admins.</summary>
    public const string Supervisor = "desk.supervisor";

    public const string Admin = "desk.admin";

    /// <summary>Who reads history and the audit log: auditors and admins.</summary>
    public const string Auditor = "desk.auditor";

    /// <summary>Roles that sign in with a second factor.</summary>
    internal static bool NeedsSecondFactor(DeskRole role) => role is DeskRole.Supervisor or DeskRole.Admin;

    internal static void AddTo(AuthorizationOptions options)
    {
        Add(Agent, DeskRole.Agent, DeskRole.Supervisor, DeskRole.Admin, DeskRole.Auditor);
        Add(Supervisor, DeskRole.Supervisor, DeskRole.Admin);
        Add(Admin, DeskRole.Admin);
        Add(Auditor, DeskRole.Auditor, DeskRole.Admin);

        void Add(string name, params DeskRole[] roles) =>
            options.AddPolicy(name, policy => policy
                .AddAuthenticationSchemes(DeskSchemes.Session)
                .RequireAuthenticatedUser()
                .RequireRole(roles.Select(role => role.ToString())));
    }
}
