using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.SignIn.Accounts;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>The sign-in by a real OpenID Connect provider.</summary>
public sealed class OpenIdConnectTests
{
    private const string Refused = "/desk/signin?error=external";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_become_agents_with_the_role_of_their_groups_and_nobody_else_gets_in()
    {
        var port = OidcProviderProcess.FreePort();
        using var provider = await OidcProviderProcess.StartAsync($"http://127.0.0.1:{port}/desk/signin/oidc", Token);
        await using var host = await StartAsync(provider, port, "--Desk:OpenIdConnect:AutoCreate", "true");
        Assert.Contains("Company sign-in", (await new DeskBrowser(host).GetAsync("/desk/signin")).Page, StringComparison.Ordinal);

        // The provider refuses requests without PKCE. They are pushed to it (RFC 9126), so the browser carries none of them.
        var request = (await new DeskBrowser(host).GetAsync("/desk/signin/external")).Location!;
        Assert.StartsWith($"{provider.Issuer}/auth?client_id=desk&request_uri=", request, StringComparison.Ordinal);

        provider.SignInNext(new { sub = "u1", name = "Ann", email = "ann@example.com", groups = new[] { "staff", "desk-agents" } });
        var browser = await GoAsync(host, "/desk/test/desk.agent");
        Assert.Equal(HttpStatusCode.OK, browser.Response.StatusCode);
        var ann = host.Directory.Agents.Single(agent => agent.Name == "Ann");
        Assert.Equal((DeskRole.Agent, "ann@example.com"), (ann.Role, ann.Email));
        Assert.Equal($"{ann.Id} Ann Agent", browser.Page);
        Assert.NotNull(browser.Session);

        provider.SignInNext(new { sub = "u2", name = "Eve", groups = new[] { "staff" } });
        var refused = await GoAsync(host);
        Assert.Equal(Refused, refused.Response.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Null(refused.Session);
        provider.SignInNext(new { sub = "u2", name = "Eve" });
        Assert.Equal(Refused, (await GoAsync(host)).Response.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.DoesNotContain(host.Directory.Agents, agent => agent.Name == "Eve");

        // The same person again is the same agent, with a role that needs a second factor now.
        provider.SignInNext(new { sub = "u1", name = "Ann", groups = new[] { "desk-supervisors" } });
        var supervisor = await GoAsync(host);
        Assert.Equal("/desk/signin/setup", supervisor.Response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Null(supervisor.Session);
        Assert.Equal(DeskRole.Supervisor, host.Directory.Agents.Single(agent => agent.Name == "Ann").Role);

        provider.SignInNext(new { sub = "u1", name = "Ann", groups = new[] { "desk-supervisors" }, amr = new[] { "pwd", "mfa" } });
        Assert.Equal($"{ann.Id} Ann Supervisor", (await GoAsync(host, "/desk/test/desk.supervisor")).Page);

        // No name of the provider's takes over another account.
        provider.SignInNext(new { sub = "u3", name = "admin", preferred_username = "admin", email = "admin", groups = new[] { "desk-agents" } });
        Assert.Equal(Refused, (await GoAsync(host)).Response.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(DeskRole.Admin, host.Directory.Agents.Single(agent => agent.Id == "admin").Role);
    }

    [Fact]
    public async Task Without_auto_create_only_people_whom_an_admin_has_linked_get_in()
    {
        var port = OidcProviderProcess.FreePort();
        using var provider = await OidcProviderProcess.StartAsync($"http://127.0.0.1:{port}/desk/signin/oidc", Token);
        await using var host = await StartAsync(provider, port, "--Desk:OpenIdConnect:TrustProviderMfa", "true");
        await host.AddAgentAsync("ann", DeskRole.Agent);
        provider.SignInNext(new { sub = "u1", name = "Ann", groups = new[] { "desk-supervisors" } });
        Assert.Equal(Refused, (await GoAsync(host)).Response.RequestMessage!.RequestUri!.PathAndQuery);

        await host.Services.GetRequiredService<DeskAccounts>().AddLoginAsync("ann", new ExternalLogin(provider.Issuer, "u1"), "admin", Token);
        Assert.Equal("ann ann's name Supervisor", (await GoAsync(host, "/desk/test/desk.supervisor")).Page);

        var ann = host.Directory.Agents.Single(agent => agent.Id == "ann");
        await host.Directory.SaveAsync(ann with { IsEnabled = false }, "admin", Token);
        Assert.Equal(Refused, (await GoAsync(host)).Response.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task An_answer_that_this_browser_did_not_ask_for_is_refused()
    {
        var port = OidcProviderProcess.FreePort();
        using var provider = await OidcProviderProcess.StartAsync($"http://127.0.0.1:{port}/desk/signin/oidc", Token);
        await using var host = await StartAsync(provider, port, "--Desk:OpenIdConnect:AutoCreate", "true");
        provider.SignInNext(new { sub = "u1", name = "Ann", groups = new[] { "desk-agents" } });
        var attacker = await GoAsync(host, until: "/desk/signin/oidc");
        var victim = new DeskBrowser(host);
        await victim.GetAsync(attacker.Location!);
        Assert.Equal(Refused, victim.Location);
        Assert.Null(victim.Session);
        Assert.Equal(Refused, (await victim.GetAsync("/desk/signin/oidc?code=x&state=y")).Location);
        Assert.Equal(Refused, (await victim.GetAsync("/desk/signin/external/done")).Location);
    }

    private static Task<DeskHost> StartAsync(OidcProviderProcess provider, int port, params string[] settings) =>
        DeskHost.StartAsync(
            null,
            [
                "--urls", $"http://127.0.0.1:{port}",
                "--Desk:OpenIdConnect:Authority", provider.Issuer,
                "--Desk:OpenIdConnect:ClientId", OidcProviderProcess.ClientId,
                "--Desk:OpenIdConnect:ClientSecret", OidcProviderProcess.ClientSecret,
                "--Desk:OpenIdConnect:DisplayName", "Company sign-in",
                "--Desk:OpenIdConnect:GroupRoles:desk-agents", "Agent",
                "--Desk:OpenIdConnect:GroupRoles:desk-supervisors", "Supervisor",
                .. settings,
            ]);

    /// <summary>Signs in with a fresh browser and follows the redirects, up to one that leads to <paramref name="until"/>.</summary>
    private static async Task<DeskBrowser> GoAsync(DeskHost host, string returnPath = "/desk", string? until = null)
    {
        var browser = new DeskBrowser(host);
        await browser.GetAsync($"/desk/signin/external?returnUrl={Uri.EscapeDataString(returnPath)}");
        for (var i = 0; i < 12 && browser.Location is { } location; i++)
        {
            var next = new Uri(browser.Response.RequestMessage!.RequestUri!, location);
            if (next.AbsolutePath == until)
            {
                break;
            }

            await browser.GetAsync(next.ToString());
        }

        return browser;
    }
}
