using System.Security.Claims;

namespace OmniBot.Desk.SignIn;

/// <summary>Claims of a signed-in agent. Queues and the rest are read from the directory, where they are always current.</summary>
public static class DeskClaims
{
    public const string AgentId = ClaimTypes.NameIdentifier;

    public const string Name = ClaimTypes.Name;

    /// <summary>The name of a <c>DeskRole</c>.</summary>
    public const string Role = ClaimTypes.Role;

    /// <summary>How the agent signed in: <c>pwd</c>, <c>ext</c>, and <c>mfa</c> with a second factor (RFC 8176).</summary>
    public const string Method = "amr";

    /// <summary>Another one with each sign-in.</summary>
    public const string Session = "sid";

    /// <summary>The signed-in agent's id, or null.</summary>
    public static string? DeskAgentId(this ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return principal.FindFirstValue(AgentId);
    }
}
