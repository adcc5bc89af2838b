using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.SignIn.Accounts;

namespace OmniBot.IntegrationTests.Desk;

public sealed class SecondFactorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_is_taken_once_and_from_the_steps_next_to_now()
    {
        await using var host = await DeskHost.StartAsync();
        var (key, _) = await SetUpAsync(host, "sue");
        var now = host.Time.GetUtcNow();

        // The code of the set-up is used up.
        var browser = await PasswordAsync(host, "sue");
        Assert.Null(browser.Session);
        await RefusedAsync(browser, Rfc6238.CodeAt(key, now));

        host.Time.Advance(TimeSpan.FromMinutes(5));
        now = host.Time.GetUtcNow();
        await RefusedAsync(browser, Rfc6238.CodeAt(key, now - TimeSpan.FromSeconds(90)));
        await RefusedAsync(browser, Rfc6238.CodeAt(key, now + TimeSpan.FromSeconds(90)));
        await browser.PostAsync("/desk/signin/code", ("code", Rfc6238.CodeAt(key, now)[..3] + " " + Rfc6238.CodeAt(key, now)[3..]));
        Assert.Equal("/desk", browser.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk/test/desk.supervisor")).Response.StatusCode);

        var replay = await PasswordAsync(host, "sue");
        await RefusedAsync(replay, Rfc6238.CodeAt(key, now));
        Assert.Null(replay.Session);
    }

    [Fact]
    public async Task Of_many_tries_with_one_code_at_once_one_gets_in()
    {
        await using var host = await DeskHost.StartAsync();
        var (key, _) = await SetUpAsync(host, "sue");
        host.Time.Advance(TimeSpan.FromMinutes(5));
        var browsers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PasswordAsync(host, "sue")));
        var code = Rfc6238.CodeAt(key, host.Time.GetUtcNow());
        await Task.WhenAll(browsers.Select(browser => browser.PostAsync("/desk/signin/code", ("code", code))));
        Assert.Single(browsers, browser => browser.Session is not null);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_and_the_password_alone_opens_nothing()
    {
        await using var host = await DeskHost.StartAsync();
        var (key, _) = await SetUpAsync(host, "sue");
        host.Time.Advance(TimeSpan.FromMinutes(5));
        for (var i = 0; i < 5; i++)
        {
            // A right password in between doesn't begin the count anew.
            await RefusedAsync(await PasswordAsync(host, "sue"), "000000");
        }

        Assert.Equal(422, (int)(await new DeskBrowser(host).SignInAsync("sue", DeskHost.Password)).Response.StatusCode);
        host.Time.Advance(TimeSpan.FromMinutes(16));
        var browser = await PasswordAsync(host, "sue");
        await browser.PostAsync("/desk/signin/code", ("code", Rfc6238.CodeAt(key, host.Time.GetUtcNow())));
        Assert.NotNull(browser.Session);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        await using var host = await DeskHost.StartAsync();
        var (_, codes) = await SetUpAsync(host, "sue");
        var browser = await PasswordAsync(host, "sue");
        await browser.PostAsync("/desk/signin/recovery", ("code", codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.Equal("/desk", browser.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk/test/desk.supervisor")).Response.StatusCode);
        Assert.Contains("signin.recovery-code", await host.AuditAsync("sue"));

        var again = await PasswordAsync(host, "sue");
        await again.PostAsync("/desk/signin/recovery", ("code", codes[3]));
        Assert.Equal(422, (int)again.Response.StatusCode);
        await again.PostAsync("/desk/signin/recovery", ("code", codes[4]));
        Assert.Equal("/desk", again.Location);
    }

    [Fact]
    public async Task The_key_is_encrypted_and_survives_a_restart_and_a_reset_takes_it_away()
    {
        var folder = Directory.CreateTempSubdirectory("omnibot-key-");
        try
        {
            byte[] key;
            await using (var host = await DeskHost.StartAsync(folder))
            {
                (key, _) = await SetUpAsync(host, "sue");
                var account = (await host.Accounts.FindAsync("sue", Token))!;
                Assert.DoesNotContain(Convert.ToHexString(key), account.ToString(), StringComparison.OrdinalIgnoreCase);
                Assert.True(account.ProtectedCodeKey!.Length > 100);
            }

            await using var second = await DeskHost.StartAsync(folder);
            Assert.Empty(second.Shown);
            second.Time.Advance(TimeSpan.FromMinutes(5));
            var browser = await PasswordAsync(second, "sue");
            await browser.PostAsync("/desk/signin/code", ("code", Rfc6238.CodeAt(key, second.Time.GetUtcNow())));
            Assert.NotNull(browser.Session);

            await second.Services.GetRequiredService<DeskAccounts>().ResetSecondFactorAsync("sue", "admin", Token);
            second.Time.Advance(TimeSpan.FromSeconds(61));
            Assert.NotNull((await browser.GetAsync("/desk/test/desk.agent")).Location);
            Assert.Equal("/desk/signin/setup", (await new DeskBrowser(second).SignInAsync("sue", DeskHost.Password)).Location);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_password_that_an_admin_reset_asks_for_the_code_before_it_is_changed()
    {
        await using var host = await DeskHost.StartAsync();
        var (key, _) = await SetUpAsync(host, "sue");
        host.Time.Advance(TimeSpan.FromMinutes(5));
        var password = await host.Services.GetRequiredService<DeskAccounts>().ResetPasswordAsync("sue", "admin", Token);
        var browser = new DeskBrowser(host);
        Assert.Equal("/desk/signin/code", (await browser.SignInAsync("sue", password!)).Location);
        await browser.PostAsync("/desk/signin/code", ("code", Rfc6238.CodeAt(key, host.Time.GetUtcNow())));
        Assert.Equal("/desk/signin/password", browser.Location);
        await browser.PostAsync("/desk/signin/password", ("new", "yet another password"), ("repeat", "yet another password"));
        Assert.Equal("/desk", browser.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk/test/desk.supervisor")).Response.StatusCode);
    }

    [Fact]
    public async Task A_sign_in_with_a_step_left_runs_out_and_is_no_session()
    {
        await using var host = await DeskHost.StartAsync();
        var (key, _) = await SetUpAsync(host, "sue");
        host.Time.Advance(TimeSpan.FromMinutes(5));
        var browser = await PasswordAsync(host, "sue");

        // Even in the session's place it is not one.
        browser.Cookies.Add(browser.Url, new Cookie("omnibot.desk", browser.Cookie("omnibot.desk.pending")!));
        Assert.Contains("/desk/signin", (await browser.GetAsync("/desk/test/desk.agent")).Location, StringComparison.Ordinal);
        await browser.GetAsync("/desk/signin/code");
        host.Time.Advance(TimeSpan.FromMinutes(16));
        await browser.PostAgainAsync("/desk/signin/code", ("code", Rfc6238.CodeAt(key, host.Time.GetUtcNow())));
        Assert.Equal("/desk/signin", browser.Location);
    }

    [Fact]
    public async Task An_agent_who_sets_codes_up_by_choice_is_asked_for_them()
    {
        await using var host = await DeskHost.StartAsync();
        await host.AddAgentAsync("ann", DeskRole.Agent);
        var browser = new DeskBrowser(host);
        await browser.SignInAsync("ann", DeskHost.Password);
        await browser.GetAsync("/desk/signin/setup");
        await browser.PostAgainAsync("/desk/signin/setup", ("code", Rfc6238.CodeAt(browser.Key(), host.Time.GetUtcNow())));
        host.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk/test/desk.agent")).Response.StatusCode);
        await PasswordAsync(host, "ann");
    }

    private static async Task<(byte[] Key, IReadOnlyList<string> RecoveryCodes)> SetUpAsync(DeskHost host, string agent)
    {
        await host.AddAgentAsync(agent, DeskRole.Supervisor);
        var browser = new DeskBrowser(host);
        await browser.SignInAsync(agent, DeskHost.Password);
        Assert.Equal("/desk/signin/setup", browser.Location);
        await browser.GetAsync("/desk/signin/setup");
        var key = browser.Key();
        await browser.PostAgainAsync("/desk/signin/setup", ("code", Rfc6238.CodeAt(key, host.Time.GetUtcNow())));
        Assert.NotNull(browser.Session);
        return (key, [.. Regex.Matches(browser.Page, "<li><code>([^<]*)</code>").Select(code => code.Groups[1].Value)]);
    }

    private static async Task<DeskBrowser> PasswordAsync(DeskHost host, string agent)
    {
        var browser = new DeskBrowser(host);
        Assert.Equal("/desk/signin/code", (await browser.SignInAsync(agent, DeskHost.Password)).Location);
        return browser;
    }

    private static async Task RefusedAsync(DeskBrowser browser, string code)
    {
        await browser.PostAsync("/desk/signin/code", ("code", code));
        Assert.Equal(422, (int)browser.Response.StatusCode);
        Assert.Null(browser.Session);
    }
}
