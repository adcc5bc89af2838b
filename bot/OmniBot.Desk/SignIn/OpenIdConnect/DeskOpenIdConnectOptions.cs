using System.ComponentModel.DataAnnotations;
using OmniBot.Core.Handoff.Routing;

namespace OmniBot.Desk.SignIn.OpenIdConnect;

/// <summary>Settings of the sign-in by an identity provider, bound from <c>Desk:OpenIdConnect</c>.</summary>
public sealed class DeskOpenIdConnectOptions
{
    /// <summary>The provider's issuer.</summary>
    /// <value>An https URL; http only for a loopback address. Empty, the default: there is no provider.</value>
    public string Authority { get; set; } = "";

    /// <summary>The id that the provider knows the desk by. The redirect URI to register there is <c>/desk/signin/oidc</c> on the server's address.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The client's secret. Never logged.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Scopes that are asked for beside <c>openid</c>.</summary>
    /// <value>Separated by spaces. The default is <c>profile email</c>.</value>
    public string Scopes { get; set; } = "profile email";

    /// <summary>The claim that lists the person's groups.</summary>
    /// <value>The default is <c>groups</c>.</value>
    [Required]
    public string GroupClaim { get; set; } = "groups";

    /// <summary>The role that each group gives; of several the admin's comes first, then supervisor, agent and auditor. Nobody gets in without one.</summary>
    /// <value>For instance <c>{"desk-admins": "Admin"}</c>. At least one when there is a provider.</value>
    public IDictionary<string, DeskRole> GroupRoles { get; } = new Dictionary<string, DeskRole>(StringComparer.Ordinal);

    /// <summary>Makes an agent of a person with a mapped group who is not known yet. Else admins add the login to an account.</summary>
    /// <value>The default is false.</value>
    public bool AutoCreate { get; set; }

    /// <summary>The words on the button.</summary>
    /// <value>1 to 60 characters. The default is OpenID Connect.</value>
    [Required, StringLength(60)]
    public string DisplayName { get; set; } = "OpenID Connect";

    /// <summary>Takes each sign-in there as one with two factors. Else it must say so by <c>amr</c> (RFC 8176), or our own code is asked for.</summary>
    /// <value>The default is false.</value>
    public bool TrustProviderMfa { get; set; }

    internal bool IsOn => Authority.Length > 0;
}
