using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Core.Desk;
using OmniBot.Desk.SignIn;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>Believes a cookie that names the agent. The role is the directory's.</summary>
internal sealed class TestSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, IDeskDirectory directory)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Cookie = "test-agent";

    public new const string Scheme = "test";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (directory.Agents.FirstOrDefault(agent => agent.Id == Request.Cookies[Cookie]) is not { } profile)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var identity = new ClaimsIdentity([new Claim(DeskClaims.AgentId, profile.Id), new Claim(ClaimTypes.Role, profile.Role.ToString())], Scheme);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }
}
