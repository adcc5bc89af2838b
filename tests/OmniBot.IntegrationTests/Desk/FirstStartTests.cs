using System.Text.RegularExpressions;
using OmniBot.IntegrationTests.Hosting;

namespace OmniBot.IntegrationTests.Desk;

public sealed partial class FirstStartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_and_no_other_prints_a_one_time_password()
    {
        var folder = Directory.CreateTempSubdirectory("omnibot-first-");
        try
        {
            await using var host = await HostProcess.StartAsync(Path.Combine(folder.FullName, "omnibot.db"), [], Token);
            Assert.Single(Notice().Matches(host.Log));
            Assert.True(OperatingSystem.IsWindows() || IsOwnersOnly(Path.Combine(folder.FullName, "keys")));
            await host.KillAsync();
            await host.StartAgainAsync(Token);
            Assert.Single(Notice().Matches(host.Log));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_admin_changes_the_password_sets_up_codes_and_is_in()
    {
        await using var host = await DeskHost.StartAsync();
        var (name, password) = Assert.Single(host.Shown);
        Assert.Equal("admin", name);
        Assert.Matches("^([A-Z2-9]{5}-){3}[A-Z2-9]{5}$", password);
        var browser = new DeskBrowser(host);

        await browser.GetAsync("/desk/test/desk.admin");
        Assert.Equal("/desk/signin?returnUrl=%2Fdesk%2Ftest%2Fdesk.admin", new Uri(browser.Location!).PathAndQuery);
        await browser.PostAsync(browser.Location!, ("name", name), ("password", password));
        Assert.Equal("/desk/signin/password", browser.Location);
        Assert.Null(browser.Session);

        // Until both steps are done there is nothing else to see.
        Assert.Contains("/desk/signin", (await browser.GetAsync("/desk/test/desk.agent")).Location, StringComparison.Ordinal);
        Assert.Equal("/desk/signin", (await browser.GetAsync("/desk/signin/setup")).Location);
        Assert.Equal("/desk/signin", (await browser.GetAsync("/desk/signin/code")).Location);

        async Task RefusedAsync(string one, string other, string words)
        {
            await browser.PostAsync("/desk/signin/password", ("new", one), ("repeat", other));
            Assert.Equal(422, (int)browser.Response.StatusCode);
            Assert.Contains(words, browser.Page, StringComparison.Ordinal);
        }

        await RefusedAsync("short", "short", "At least 12");
        await RefusedAsync("aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", "different characters");
        await RefusedAsync("the admin's password", "the admin's password", "user name");
        await RefusedAsync(password, password, "another one");
        await RefusedAsync(DeskHost.Password, "other", "differ");
        await browser.PostAsync("/desk/signin/password", ("new", DeskHost.Password), ("repeat", DeskHost.Password));
        Assert.Equal("/desk/signin/setup", browser.Location);
        Assert.Null(browser.Session);
        Assert.Contains("/desk/signin", (await browser.GetAsync("/desk/test/desk.agent")).Location, StringComparison.Ordinal);

        await browser.GetAsync("/desk/signin/setup");
        var key = browser.Key();
        Assert.Equal(20, key.Length);
        Assert.Contains("otpauth://totp/OmniBot:ADMIN?secret=", browser.Page, StringComparison.Ordinal);
        Assert.Matches("<svg class=\"qr\"[^>]*viewBox=\"0 0 [0-9]+ [0-9]+\"", browser.Page);
        Assert.DoesNotContain("<script", browser.Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", browser.Page, StringComparison.OrdinalIgnoreCase);
        await browser.PostAgainAsync("/desk/signin/setup", ("code", "000000"));
        Assert.Equal(422, (int)browser.Response.StatusCode);
        Assert.Equal(key, browser.Key());
        await browser.PostAgainAsync("/desk/signin/setup", ("code", Rfc6238.CodeAt(key, host.Time.GetUtcNow())));
        Assert.Equal(10, Regex.Count(browser.Page, "<li><code>[A-Z2-9]{4}(-[A-Z2-9]{4}){3}</code>"));
        Assert.Contains("href=\"/desk/test/desk.admin\"", browser.Page, StringComparison.Ordinal);

        Assert.NotNull(browser.Session);
        Assert.Equal("admin Admin Admin", (await browser.GetAsync("/desk/test/desk.admin")).Page);
        Assert.Equal("/desk/signin", (await browser.GetAsync("/desk/signin/setup")).Location);
        Assert.Equal(["password.change", "second-factor.set-up", "signin"], await host.AuditAsync("admin"));

        // The first password is gone.
        Assert.Equal(422, (int)(await new DeskBrowser(host).SignInAsync("admin", password)).Response.StatusCode);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static bool IsOwnersOnly(string path) =>
        File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    [GeneratedRegex("First start: sign in at /desk as 'admin' with the one-time password [A-Z2-9-]{23} ")]
    private static partial Regex Notice();
}
