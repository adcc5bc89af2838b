using System.Globalization;
using Microsoft.Playwright;
using OmniBot.IntegrationTests.Browser;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>The pages of the sign-in by the rules of axe: on a desktop and a phone, light and dark.</summary>
public sealed class SignInAccessibilityTests
{
    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Nothing_serious_is_found_from_the_first_sign_in_to_the_second(int width, int height, ColorScheme colors)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await DeskHost.StartAsync(
            null,
            "--Desk:OpenIdConnect:Authority", "http://127.0.0.1:9",
            "--Desk:OpenIdConnect:ClientId", "desk",
            "--Desk:OpenIdConnect:DisplayName", "Firmenanmeldung",
            "--Desk:OpenIdConnect:GroupRoles:desk-agents", "Agent");
        var (name, oneTimePassword) = Assert.Single(host.Shown);
        var agent = await AgentPage.NewAsync(browser, width, height, colors, "de-DE");
        var page = agent.Page;
        Task CheckAsync(string moment) => agent.CheckAsync($"{moment}-{width}-{colors}");

        async Task SendAsync(params (string Field, string Value)[] fields)
        {
            foreach (var (field, value) in fields)
            {
                await page.FillAsync($"input[name={field}]", value);
            }

            await page.PressAsync($"input[name={fields[^1].Field}]", "Enter");
        }

        await page.GotoAsync($"{host.Url}/desk/signin");
        await CheckAsync("signin");
        await SendAsync(("name", name), ("password", "wrong password"));
        await Assertions.Expect(page.Locator("#error")).ToBeVisibleAsync();
        await CheckAsync("signin-refused");

        await SendAsync(("name", name), ("password", oneTimePassword));
        await Assertions.Expect(page.Locator("#new")).ToBeVisibleAsync();
        await CheckAsync("password");
        await SendAsync(("new", DeskHost.Password), ("repeat", "something else"));
        await Assertions.Expect(page.Locator("#error")).ToBeVisibleAsync();
        await CheckAsync("password-refused");

        await SendAsync(("new", DeskHost.Password), ("repeat", DeskHost.Password));
        await Assertions.Expect(page.Locator("#key")).ToBeVisibleAsync();
        await CheckAsync("setup");
        var key = Rfc6238.Decode(await page.Locator("#key").InnerTextAsync());
        await SendAsync(("code", WrongCode(key, host)));
        await Assertions.Expect(page.Locator("#error")).ToBeVisibleAsync();
        await CheckAsync("setup-refused");

        await SendAsync(("code", Rfc6238.CodeAt(key, host.Time.GetUtcNow())));
        await Assertions.Expect(page.Locator(".codes")).ToBeVisibleAsync();
        await CheckAsync("recovery-codes");
        await page.GotoAsync($"{host.Url}/desk/signin/password");
        await Assertions.Expect(page.Locator("#current")).ToBeVisibleAsync();
        await CheckAsync("password-change");

        await page.GotoAsync($"{host.Url}/desk/signin");
        await SendAsync(("name", name), ("password", DeskHost.Password));
        await Assertions.Expect(page.Locator("#code")).ToBeVisibleAsync();
        await CheckAsync("code");
        await SendAsync(("code", WrongCode(key, host)));
        await Assertions.Expect(page.Locator("#error")).ToBeVisibleAsync();
        await CheckAsync("code-refused");
        await page.GotoAsync($"{host.Url}/desk/signin/recovery");
        await CheckAsync("recovery");
        Assert.Empty(agent.Problems);
    }

    /// <summary>A code of none of the steps next to now.</summary>
    private static string WrongCode(byte[] key, DeskHost host) =>
        Enumerable.Range(0, 10)
            .Select(number => number.ToString("D6", CultureInfo.InvariantCulture))
            .First(code => Enumerable.Range(-2, 5).All(step => Rfc6238.CodeAt(key, host.Time.GetUtcNow().AddSeconds(30 * step)) != code));
}
