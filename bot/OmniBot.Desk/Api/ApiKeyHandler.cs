using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Core.Desk;
using OmniBot.Desk.SignIn;

namespace OmniBot.Desk.Api;

/// <summary>Knows a program by <c>Authorization: Bearer KEY</c>.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    IOptions<DeskApiOptions> settings,
    IDeskDirectory directory) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    private const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        // Hashes of the same length, all of them compared: the time tells nothing of the keys.
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(header[Prefix.Length..].Trim()));
        DeskApiKey? found = null;
        foreach (var key in settings.Value.Keys)
        {
            if (CryptographicOperations.FixedTimeEquals(given, SHA256.HashData(Encoding.UTF8.GetBytes(key.Key))))
            {
                found = key;
            }
        }

        if (found is null || directory.Agents.FirstOrDefault(agent => agent.Id == found.Agent) is not { IsEnabled: true } profile)
        {
            return Task.FromResult(AuthenticateResult.Fail("The key is unknown, or its agent is not there or disabled."));
        }

        var identity = new ClaimsIdentity(
            [new Claim(DeskClaims.AgentId, profile.Id), new Claim(DeskClaims.Name, profile.Name), new Claim(DeskClaims.Role, profile.Role.ToString())],
            Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }
}
