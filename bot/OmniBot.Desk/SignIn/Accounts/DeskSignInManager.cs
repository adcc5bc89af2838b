using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Core.Desk;

namespace OmniBot.Desk.SignIn.Accounts;

/// <summary>Lets in whom the directory lists and has not disabled, and ends sessions that a change of the role made too weak.</summary>
internal sealed class DeskSignInManager(
    DeskUserManager users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<DeskUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<DeskSignInManager> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<DeskUser> confirmation,
    IDeskDirectory directory)
    : SignInManager<DeskUser>(users, context, claims, options, logger, schemes, confirmation)
{
    public override Task<bool> CanSignInAsync(DeskUser user) =>
        Task.FromResult(directory.Agents.Any(agent => agent.Id == user.Id && agent.IsEnabled));

    // No browser is remembered: each sign-in asks for a code.
    public override Task<bool> IsTwoFactorClientRememberedAsync(DeskUser user) => Task.FromResult(false);

    public override async Task<DeskUser?> ValidateSecurityStampAsync(ClaimsPrincipal? principal)
    {
        if (await base.ValidateSecurityStampAsync(principal) is not { } user || !await CanSignInAsync(user))
        {
            return null;
        }

        var role = directory.Agents.First(agent => agent.Id == user.Id).Role;
        return DeskPolicies.NeedsSecondFactor(role) && !principal!.HasClaim(DeskClaims.Method, "mfa") ? null : user;
    }
}
