using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Desk.SignIn.Accounts;

namespace OmniBot.Desk.SignIn.Steps;

/// <summary>The cookies of a sign-in: one while it has steps left, another one once the agent is in.</summary>
internal sealed class SignInTickets(
    DeskUserManager users, DeskSignInManager signIn, IUserClaimsPrincipalFactory<DeskUser> claims, IDeskDirectory directory,
    IOptions<IdentityOptions> options, IAuditLog audit, Microsoft.Extensions.Logging.ILogger<SignInTickets> logger)
{
    private const string Step = "desk.step";
    private const string Return = "return";

    private string StampClaim => options.Value.ClaimsIdentity.SecurityStampClaimType;

    /// <summary>Lets the agent in, or names the step that is left and remembers what was proved.</summary>
    public async Task<SignInStep> AdmitAsync(HttpContext context, DeskUser user, IReadOnlyList<string> methods, string returnPath)
    {
        var role = directory.Agents.First(agent => agent.Id == user.Id).Role;
        var isStrong = methods.Contains("mfa");
        var step = user.Account switch
        {
            { AsksForCode: true } when !isStrong => SignInStep.Code,
            { MustChangePassword: true } when methods.Contains("pwd") => SignInStep.Password,
            _ when DeskPolicies.NeedsSecondFactor(role) && !isStrong => SignInStep.SetUp,
            _ => SignInStep.Done,
        };
        if (step == SignInStep.Done)
        {
            await BeginSessionAsync(context, user, methods);
        }
        else
        {
            await BeginPendingAsync(context, user, step, methods, returnPath);
        }

        return step;
    }

    /// <summary>The sign-in that this browser has begun; null when there is none, it took too long, or the account has changed.</summary>
    public async Task<PendingSignIn?> ReadPendingAsync(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(DeskSchemes.Pending);
        if (ticket.Principal?.DeskAgentId() is not { } id
            || await users.FindByIdAsync(id) is not { } user
            || ticket.Principal.FindFirstValue(StampClaim) != user.Account.SecurityStamp
            || !await signIn.CanSignInAsync(user)
            || !Enum.TryParse<SignInStep>(ticket.Principal.FindFirstValue(Step), out var step))
        {
            return null;
        }

        var returnPath = ticket.Properties?.Items.TryGetValue(Return, out var path) == true ? path : null;
        return new PendingSignIn(user, step, MethodsOf(ticket.Principal), ReturnPath.Of(returnPath));
    }

    /// <summary>The account of the agent who is in; null when nobody is.</summary>
    public async Task<DeskUser?> ReadSessionAsync(HttpContext context) =>
        (await context.AuthenticateAsync(DeskSchemes.Session)).Principal is { } principal ? await signIn.ValidateSecurityStampAsync(principal) : null;

    /// <summary>How the agent who is in signed in.</summary>
    public static IReadOnlyList<string> MethodsOf(ClaimsPrincipal principal) => [.. principal.FindAll(DeskClaims.Method).Select(claim => claim.Value)];

    public async Task SignOutAsync(HttpContext context)
    {
        if (context.User.DeskAgentId() is { } id)
        {
            await audit.AppendAsync(new AuditEntry(id, "signout", id), context.RequestAborted);
        }

        await context.SignOutAsync(DeskSchemes.Session);
        await context.SignOutAsync(DeskSchemes.Pending);
    }

    private async Task BeginSessionAsync(HttpContext context, DeskUser user, IReadOnlyList<string> methods)
    {
        var principal = await claims.CreateAsync(user);
        var identity = (ClaimsIdentity)principal.Identity!;
        identity.AddClaim(new Claim(DeskClaims.Session, IdSource.Next()));
        identity.AddClaims(methods.Select(method => new Claim(DeskClaims.Method, method)));
        var method = string.Join(' ', methods);
        await audit.AppendAsync(new AuditEntry(user.Id, "signin", user.Id, method), context.RequestAborted);
        await context.SignOutAsync(DeskSchemes.Pending);
        await context.SignInAsync(DeskSchemes.Session, principal, new AuthenticationProperties { IsPersistent = false });
        SignInLog.SignedIn(logger, user.Id, method);
    }

    private async Task BeginPendingAsync(
        HttpContext context, DeskUser user, SignInStep step, IReadOnlyList<string> methods, string returnPath)
    {
        var identity = new ClaimsIdentity(DeskSchemes.Pending);
        identity.AddClaim(new Claim(DeskClaims.AgentId, user.Id));
        identity.AddClaim(new Claim(StampClaim, user.Account.SecurityStamp));
        identity.AddClaim(new Claim(Step, step.ToString()));
        identity.AddClaims(methods.Select(method => new Claim(DeskClaims.Method, method)));
        await context.SignOutAsync(DeskSchemes.Session);
        await context.SignInAsync(
            DeskSchemes.Pending,
            new ClaimsPrincipal(identity),
            new AuthenticationProperties { IsPersistent = false, Items = { [Return] = returnPath } });
    }
}
