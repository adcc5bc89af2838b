namespace OmniBot.Desk.Access;

/// <summary>Names of the authorization policies that the desk's pages require. Whoever does sign-in registers them.</summary>
public static class DeskPolicies
{
    /// <summary>Everyone who has an enabled account at the desk, whatever the role. What each sees is decided by <see cref="DeskAccess"/>.</summary>
    public const string Agent = "desk.agent";

    /// <summary>Supervisors and admins.</summary>
    public const string Supervisor = "desk.supervisor";

    public const string Admin = "desk.admin";

    /// <summary>Auditors and admins.</summary>
    public const string Auditor = "desk.auditor";
}
