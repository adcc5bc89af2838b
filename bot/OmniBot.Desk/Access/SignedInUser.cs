using System.Security.Claims;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.SignIn;

namespace OmniBot.Desk.Access;

/// <summary>Who is signed in.</summary>
/// <param name="Agent">The agent's id.</param>
/// <param name="Role">The agent's role.</param>
internal sealed record SignedInUser(string Agent, DeskRole Role)
{
    /// <summary>Sees all queues.</summary>
    public bool SeesAll => Role is not DeskRole.Agent;

    /// <summary>Moves others' conversations.</summary>
    public bool Supervises => Role is DeskRole.Supervisor or DeskRole.Admin;

    public bool Audits => Role is DeskRole.Auditor or DeskRole.Admin;

    /// <summary>May do anything at all.</summary>
    public bool Acts => Role is not DeskRole.Auditor;

    /// <exception cref="DeskAccessException">The claims name no agent or no role.</exception>
    public static SignedInUser From(ClaimsPrincipal principal)
    {
        var role = principal.FindFirst(DeskClaims.Role)?.Value;
        return principal.DeskAgentId() is { Length: > 0 } agent && Enum.TryParse<DeskRole>(role, out var value) && Enum.IsDefined(value)
            ? new SignedInUser(agent, value)
            : throw new DeskAccessException();
    }
}
