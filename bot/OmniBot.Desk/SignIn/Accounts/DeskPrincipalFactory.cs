using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OmniBot.Core.Desk;

namespace OmniBot.Desk.SignIn.Accounts;

/// <summary>The claims of an agent, from the directory as it is now.</summary>
internal sealed class DeskPrincipalFactory(IDeskDirectory directory, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<DeskUser>
{
    public Task<ClaimsPrincipal> CreateAsync(DeskUser user)
    {
        var profile = directory.Agents.First(agent => agent.Id == user.Id);
        var identity = new ClaimsIdentity(DeskSchemes.Session, DeskClaims.Name, DeskClaims.Role);
        identity.AddClaim(new Claim(DeskClaims.AgentId, profile.Id));
        identity.AddClaim(new Claim(DeskClaims.Name, profile.Name));
        identity.AddClaim(new Claim(DeskClaims.Role, profile.Role.ToString()));
        identity.AddClaim(new Claim(options.Value.ClaimsIdentity.SecurityStampClaimType, user.Account.SecurityStamp));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
