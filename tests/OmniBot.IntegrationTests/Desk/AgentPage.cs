using Microsoft.Playwright;
using OmniBot.Core.Conversations;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>What an agent does and sees in a browser.</summary>
internal sealed class AgentPage(IPage page)
{
    private readonly List<string> _problems = [];

    public IPage Page => page;

    /// <summary>Errors of scripts and of the content security policy.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public ILocator Composer => page.Locator("#composer");

    public ILocator Lines => page.Locator("#transcript .line");

    public static async Task<AgentPage> OpenAsync(
        IBrowser browser, WorldHost host, string agent, string path = "/desk", int width = 1440, int height = 900, ColorScheme colors = ColorScheme.Light, string locale = "en-US")
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = locale, ColorScheme = colors, ViewportSize = new ViewportSize { Width = width, Height = height }, AcceptDownloads = true,
        });
        context.SetDefaultTimeout(20_000);
        var page = await context.NewPageAsync();
        var opened = new AgentPage(page);
        page.PageError += (_, error) => opened._problems.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal) || message.Text.Contains("Content-Security-Policy", StringComparison.Ordinal))
            {
                opened._problems.Add(message.Text);
            }
        };
        await page.GotoAsync($"{host.Url}/test/sign-in?agent={agent}");
        if (path != "/desk")
        {
            await page.GotoAsync(host.Url + path);
        }

        await Assertions.Expect(page.Locator("main h1").First).ToBeAttachedAsync(new LocatorAssertionsToBeAttachedOptions { Timeout = 20_000 });
        return opened;
    }

    public static string PathOf(ConversationKey key) => $"/desk?c={Uri.EscapeDataString(key.ToString())}";

    /// <summary>Chooses a tab and then a conversation by the customer's name.</summary>
    public async Task ChooseAsync(string tab, string name)
    {
        await page.GetByRole(AriaRole.Tab).Filter(new LocatorFilterOptions { HasText = tab }).ClickAsync();
        await page.Locator(".row button").Filter(new LocatorFilterOptions { HasText = name }).ClickAsync();
        await Assertions.Expect(page.Locator(".talk-who h2")).ToHaveTextAsync(name);
    }

    public Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).First.ClickAsync();

    public async Task WriteAsync(string text)
    {
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    }

    public Task SeeLineAsync(string text, float limitMs = 10_000) =>
        Assertions.Expect(Lines.Filter(new LocatorFilterOptions { HasText = text }).Last).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = limitMs });

    public Task SeeAsync(string text) => Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync();

    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("DESK_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name) });
        }
    }
}
