using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.SignIn.Accounts;
using OmniBot.Desk.SignIn.Steps;

namespace OmniBot.Desk.SignIn.OpenIdConnect;

/// <summary>Lets in a person whom the identity provider has signed in.</summary>
internal sealed class ExternalSteps(
    IAgentAccountStore accounts, IDeskDirectory directory, DeskSignInManager signIn, DeskUserManager users, SignInTickets tickets,
    IOptions<DeskOpenIdConnectOptions> options, ILogger<ExternalSteps> logger)
{
    private const string By = "system";
    private const int MaxName = 200;

    /// <summary>Maps the person to an agent, sets the role that the groups give, and lets the agent in or names the step that is left.</summary>
    public async Task<SignInStep> AdmitAsync(HttpContext context, ClaimsPrincipal person, string returnPath)
    {
        if (person.FindFirstValue("iss") is not { } issuer || person.FindFirstValue("sub") is not { } subject)
        {
            return Refuse("the token has no iss or sub");
        }

        if (GroupRole.Of(person, options.Value) is not { } role)
        {
            return Refuse("no group is mapped to a role");
        }

        try
        {
            var login = new ExternalLogin(issuer, subject);
            var account = await accounts.FindByLoginAsync(login, context.RequestAborted)
                ?? (options.Value.AutoCreate ? await CreateAsync(person, login, role, context.RequestAborted) : null);
            return account is null ? Refuse("there is no such agent") : await AdmitAsync(context, person, new DeskUser(account), role, returnPath);
        }
        catch (ArgumentException exception)
        {
            // The directory refuses the change, such as taking the last admin's role.
            return Refuse(exception.Message);
        }
    }

    private async Task<SignInStep> AdmitAsync(HttpContext context, ClaimsPrincipal person, DeskUser user, DeskRole role, string returnPath)
    {
        if (!await signIn.CanSignInAsync(user) || await users.IsLockedOutAsync(user))
        {
            return Refuse("the agent is disabled or locked");
        }

        var profile = directory.Agents.First(agent => agent.Id == user.Id);
        if (profile.Role != role)
        {
            await directory.SaveAsync(profile with { Role = role }, By, context.RequestAborted);
        }

        var isStrong = options.Value.TrustProviderMfa || person.FindAll("amr").Any(claim => claim.Value == "mfa");
        return await tickets.AdmitAsync(context, user, isStrong ? ["ext", "mfa"] : ["ext"], returnPath);
    }

    private async Task<AgentAccount?> CreateAsync(ClaimsPrincipal person, ExternalLogin login, DeskRole role, CancellationToken cancellationToken)
    {
        var id = IdSource.Next();
        var name = string.Concat((person.FindFirstValue("name") ?? person.FindFirstValue("preferred_username") ?? login.Key).Where(letter => !char.IsControl(letter)));
        await directory.SaveAsync(
            new AgentProfile
            {
                Id = id,
                Name = name.Length > MaxName ? name[..MaxName] : name,
                Email = person.FindFirstValue("email"),
                Role = role,
            },
            By,
            cancellationToken);
        var account = new AgentAccount
        {
            AgentId = id,

            // No name that the provider gives: it could be another agent's.
            UserName = id.ToUpperInvariant(),
            SecurityStamp = IdSource.Next(),
            ConcurrencyStamp = IdSource.Next(),
            ExternalLogins = [login],
        };
        if (await accounts.AddAsync(account, new AuditEntry(By, "account.add", id, login.Provider), cancellationToken))
        {
            return account;
        }

        // Another sign-in of the same person was first.
        await directory.RemoveAsync<AgentProfile>(id, By, cancellationToken);
        return await accounts.FindByLoginAsync(login, cancellationToken);
    }

    private SignInStep Refuse(string reason)
    {
        SignInLog.ExternalRefused(logger, reason);
        return SignInStep.Refused;
    }
}
