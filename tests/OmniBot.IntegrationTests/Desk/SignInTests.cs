using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.SignIn.Accounts;

namespace OmniBot.IntegrationTests.Desk;

public sealed class SignInTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_agent_gets_in_by_password_as_far_as_the_role_goes()
    {
        await using var host = await DeskHost.StartAsync();
        await host.AddAgentAsync("ann", DeskRole.Agent);
        await host.AddAgentAsync("aud", DeskRole.Auditor);
        var browser = new DeskBrowser(host);
        Assert.Equal("/desk", (await browser.SignInAsync(" Ann ", DeskHost.Password)).Location);
        Assert.Equal("ann ann's name Agent", (await browser.GetAsync("/desk/test/desk.agent")).Page);
        foreach (var policy in new[] { "supervisor", "admin", "auditor" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/desk/test/desk.{policy}")).Response.StatusCode);
        }

        await new DeskBrowser(host).SignInAsync("aud", DeskHost.Password);
        var auditor = new DeskBrowser(host);
        await auditor.SignInAsync("aud", DeskHost.Password);
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync("/desk/test/desk.auditor")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync("/desk/test/desk.agent")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync("/desk/test/desk.supervisor")).Response.StatusCode);

        await browser.GetAsync("/desk/signin/password");
        await browser.PostAgainAsync("/desk/signout");
        Assert.Null(browser.Session);
        Assert.Contains("/desk/signin", (await browser.GetAsync("/desk/test/desk.agent")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_and_done_is_the_same_for_wrong_unknown_disabled_and_locked()
    {
        await using var host = await DeskHost.StartAsync();
        await host.AddAgentAsync("ann", DeskRole.Agent);
        await host.AddAgentAsync("off", DeskRole.Agent);
        await host.Directory.SaveAsync(new AgentProfile { Id = "off", Name = "Off", IsEnabled = false }, "test", Token);
        var pages = new HashSet<string>();
        async Task RefusedAsync(string name, string password)
        {
            var browser = await new DeskBrowser(host).SignInAsync(name, password);
            Assert.Equal(422, (int)browser.Response.StatusCode);
            Assert.Null(browser.Session);
            Assert.Null(browser.Cookie("omnibot.desk.pending"));
            pages.Add(System.Text.RegularExpressions.Regex.Replace(browser.Page, "name=\"__Req[^>]*", ""));
        }

        await RefusedAsync("nobody", DeskHost.Password);
        await RefusedAsync("off", DeskHost.Password);
        for (var i = 0; i < 5; i++)
        {
            await RefusedAsync("ann", $"wrong password {i}");
        }

        await RefusedAsync("ann", DeskHost.Password);
        await RefusedAsync("", "");
        await RefusedAsync("'; DROP TABLE audit; --", "x");
        Assert.Single(pages);
        Assert.Equal(["signin.failed", "signin.failed", "signin.failed", "signin.failed", "signin.locked"], (await host.AuditAsync("ann")).TakeLast(5));

        host.Time.Advance(TimeSpan.FromMinutes(14.5));
        await RefusedAsync("ann", DeskHost.Password);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("/desk", (await new DeskBrowser(host).SignInAsync("ann", DeskHost.Password)).Location);
    }

    [Fact]
    public async Task Many_tries_at_once_are_all_counted()
    {
        await using var host = await DeskHost.StartAsync();
        await host.AddAgentAsync("ann", DeskRole.Agent);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => new DeskBrowser(host).SignInAsync("ann", $"wrong password {i}")));
        Assert.Equal(422, (int)(await new DeskBrowser(host).SignInAsync("ann", DeskHost.Password)).Response.StatusCode);
        Assert.Equal(5, (await host.AuditAsync("ann")).Count(action => action is "signin.failed" or "signin.locked"));
        await host.Services.GetRequiredService<DeskAccounts>().UnlockAsync("ann", "admin", Token);
        Assert.Equal("/desk", (await new DeskBrowser(host).SignInAsync("ann", DeskHost.Password)).Location);
    }

    [Fact]
    public async Task Each_sign_in_has_a_new_cookie_and_a_planted_one_is_of_no_use()
    {
        await using var host = await DeskHost.StartAsync();
        await host.AddAgentAsync("ann", DeskRole.Agent);
        var cookies = new CookieContainer();
        cookies.Add(new Uri(host.Url), new Cookie("omnibot.desk", "planted"));
        var browser = new DeskBrowser(host, cookies: cookies);
        await browser.SignInAsync("ann", DeskHost.Password);
        var first = browser.Session;
        Assert.NotEqual("planted", first);
        await browser.SignInAsync("ann", DeskHost.Password);
        Assert.NotEqual(first, browser.Session);
        var setCookie = Assert.Single(browser.Response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("omnibot.desk=", StringComparison.Ordinal));
        Assert.Contains("httponly", setCookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", setCookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", setCookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_change_of_the_password_ends_the_other_sessions_within_a_minute()
    {
        await using var host = await DeskHost.StartAsync();
        await host.AddAgentAsync("ann", DeskRole.Agent);
        var (one, other) = (new DeskBrowser(host), new DeskBrowser(host));
        await one.SignInAsync("ann", DeskHost.Password);
        await other.SignInAsync("ann", DeskHost.Password);
        var old = one.Session;
        await one.PostAsync("/desk/signin/password", ("current", "wrong password"), ("new", "another password"), ("repeat", "another password"));
        Assert.Equal(422, (int)one.Response.StatusCode);
        await one.PostAgainAsync("/desk/signin/password", ("current", DeskHost.Password), ("new", "another password"), ("repeat", "another password"));
        Assert.Equal("/desk", one.Location);
        Assert.NotEqual(old, one.Session);

        host.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.OK, (await one.GetAsync("/desk/test/desk.agent")).Response.StatusCode);
        Assert.Contains("/desk/signin", (await other.GetAsync("/desk/test/desk.agent")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_when_the_agent_is_disabled_gets_a_role_that_needs_a_code_or_goes_unused()
    {
        await using var host = await DeskHost.StartAsync();
        foreach (var agent in new[] { "off", "up", "idle" })
        {
            await host.AddAgentAsync(agent, DeskRole.Agent);
        }

        async Task<DeskBrowser> InAsync(string agent)
        {
            var browser = new DeskBrowser(host);
            await browser.SignInAsync(agent, DeskHost.Password);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk/test/desk.agent")).Response.StatusCode);
            return browser;
        }

        async Task OutAsync(DeskBrowser browser) =>
            Assert.Contains("/desk/signin", (await browser.GetAsync("/desk/test/desk.agent")).Location, StringComparison.Ordinal);

        var (off, up, idle) = (await InAsync("off"), await InAsync("up"), await InAsync("idle"));
        await host.Directory.SaveAsync(new AgentProfile { Id = "off", Name = "Off", IsEnabled = false }, "test", Token);
        await host.Directory.SaveAsync(new AgentProfile { Id = "up", Name = "Up", Role = DeskRole.Supervisor }, "test", Token);
        host.Time.Advance(TimeSpan.FromSeconds(61));
        await OutAsync(off);
        await OutAsync(up);
        host.Time.Advance(TimeSpan.FromHours(7));
        Assert.Equal(HttpStatusCode.OK, (await idle.GetAsync("/desk/test/desk.agent")).Response.StatusCode);
        host.Time.Advance(TimeSpan.FromHours(7));
        Assert.Equal(HttpStatusCode.OK, (await idle.GetAsync("/desk/test/desk.agent")).Response.StatusCode);
        host.Time.Advance(TimeSpan.FromHours(8.1));
        await OutAsync(idle);
    }

    [Theory]
    [InlineData("/desk/signin")]
    [InlineData("/desk/signin/code")]
    [InlineData("/desk/signin/recovery")]
    [InlineData("/desk/signin/password")]
    [InlineData("/desk/signin/setup")]
    [InlineData("/desk/signout")]
    public async Task A_form_without_the_antiforgery_token_is_refused(string path)
    {
        await using var host = await DeskHost.StartAsync();
        await host.AddAgentAsync("ann", DeskRole.Agent);
        var browser = new DeskBrowser(host);
        await browser.SignInAsync("ann", DeskHost.Password);
        await browser.PostRawAsync(path, ("name", "ann"), ("password", DeskHost.Password), ("code", "1"));
        Assert.Equal(HttpStatusCode.BadRequest, browser.Response.StatusCode);
        Assert.NotNull(browser.Session);
        await browser.PostRawAsync(path, ("name", new string('x', 20_000)));
        Assert.Equal(HttpStatusCode.BadRequest, browser.Response.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/deskevil")]
    [InlineData("/desk/\\evil")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/desk/signout")]
    public async Task A_link_leads_nowhere_else_by_way_of_the_sign_in(string path)
    {
        await using var host = await DeskHost.StartAsync();
        await host.AddAgentAsync("ann", DeskRole.Agent);
        var browser = new DeskBrowser(host);
        await browser.PostAsync($"/desk/signin?returnUrl={Uri.EscapeDataString(path)}", ("name", "ann"), ("password", DeskHost.Password));
        Assert.Equal("/desk", browser.Location);
        await browser.PostAsync("/desk/signin", ("name", "ann"), ("password", DeskHost.Password), ("returnUrl", path));
        Assert.Equal("/desk", browser.Location);
    }

    [Theory]
    [InlineData("/desk/signin", 200)]
    [InlineData("/desk/signin.css", 200)]
    [InlineData("/desk/signin/code", 302)]
    [InlineData("/desk/test/desk.admin", 302)]
    [InlineData("/desk/missing", 404)]
    public async Task Everything_below_desk_has_the_security_headers(string path, int status)
    {
        await using var host = await DeskHost.StartAsync();
        var browser = await new DeskBrowser(host).GetAsync(path);
        Assert.Equal(status, (int)browser.Response.StatusCode);
        string Header(string name) => string.Join(',', browser.Response.Headers.GetValues(name));
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
            Header("Content-Security-Policy"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        if (status != 404)
        {
            Assert.Equal(path.EndsWith(".css", StringComparison.Ordinal) ? "no-cache" : "no-store", Header("Cache-Control"));
        }
    }

    [Fact]
    public async Task The_pages_speak_german_to_who_reads_german()
    {
        await using var host = await DeskHost.StartAsync();
        Assert.Contains("<html lang=\"de\">", (await new DeskBrowser(host, "de-AT").GetAsync("/desk/signin")).Page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", (await new DeskBrowser(host, "fr").GetAsync("/desk/signin")).Page, StringComparison.Ordinal);
    }
}
