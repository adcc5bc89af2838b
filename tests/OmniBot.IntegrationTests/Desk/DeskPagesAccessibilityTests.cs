using Microsoft.Playwright;
using OmniBot.Core.Handoff;
using OmniBot.IntegrationTests.Browser;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>All pages of the desk by the rules of axe: on a desktop and a phone, light and dark.</summary>
public sealed class DeskPagesAccessibilityTests
{
    private static readonly string[] s_pages =
    [
        "/desk/board", "/desk/history", "/desk/audit", "/desk/admin/agents", "/desk/admin/skills", "/desk/admin/queues", "/desk/admin/replies",
        "/desk/admin/dispositions",
    ];

    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Nothing_serious_is_found_on_any_page(int width, int height, ColorScheme colors)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var world = host.World;
        await world.DoAsync(DeskSample.Ada, new TakeHandoff { By = "alex" });
        await world.DoAsync(DeskSample.Ada, new AddNote("Bitte ansehen", []) { By = "erik" });
        await world.DoAsync(DeskSample.Ben, new ChangePriority(1) { By = "sara" });
        await world.DoAsync(DeskSample.Dora, new OfferHandoff("alex", TimeProvider.System.GetUtcNow().AddMinutes(1)));
        var name = $"{width}-{colors}";
        var page = await AgentPage.OpenAsync(browser, host, "alex", width: width, height: height, colors: colors, locale: "de-DE");
        await page.SeeAsync("Dora Muster wartet auf Sie");
        await page.CheckAsync($"desk-{name}");

        await page.Page.GotoAsync(host.Url + AgentPage.PathOf(DeskSample.Ada));
        await page.SeeLineAsync("Bitte ansehen");
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ablehnen" }).ClickAsync();
        await page.CheckAsync($"talk-{name}");
        await page.PressAsync("Lösen");
        await Assertions.Expect(page.Page.Locator("dialog[open]")).ToBeVisibleAsync();
        await page.CheckAsync($"resolve-{name}");
        await page.Page.Keyboard.PressAsync("Escape");
        if (width < 1000)
        {
            await page.Page.Locator(".to-customer").ClickAsync();
            await Assertions.Expect(page.Page.Locator(".panel")).ToBeVisibleAsync();
            await page.CheckAsync($"customer-{name}");
        }

        foreach (var path in s_pages)
        {
            await page.Page.GotoAsync(host.Url + path);
            await Assertions.Expect(page.Page.Locator("main h1")).ToBeVisibleAsync();
            await page.CheckAsync(path[6..].Replace('/', '-') + "-" + name);
            if (path.EndsWith("agents", StringComparison.Ordinal) || path.EndsWith("queues", StringComparison.Ordinal))
            {
                await page.Page.Locator("main button.link").First.ClickAsync();
                await Assertions.Expect(page.Page.Locator("form.form")).ToBeVisibleAsync();
                await page.CheckAsync(path[6..].Replace('/', '-') + "-edit-" + name);
            }
        }

        Assert.Empty(page.Problems);
    }
}
