using Microsoft.AspNetCore.Identity;

namespace OmniBot.Desk.SignIn;

/// <summary>The authentication schemes of the desk.</summary>
internal static class DeskSchemes
{
    /// <summary>People who are in.</summary>
    public static readonly string Session = IdentityConstants.ApplicationScheme;

    /// <summary>What the identity provider said, until it is mapped to an agent.</summary>
    public static readonly string External = IdentityConstants.ExternalScheme;

    /// <summary>People who gave a right password and have a step left: no policy lets them in.</summary>
    public const string Pending = "Desk.Pending";

    public const string OpenIdConnect = "Desk.OpenIdConnect";
}
