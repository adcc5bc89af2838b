using Microsoft.Playwright;
using OmniBot.Core.Conversations;
using OmniBot.IntegrationTests.Browser;

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
        var opened = await NewAsync(browser, width, height, colors, locale);
        await opened.Page.GotoAsync($"{host.Url}/test/sign-in?agent={agent}");
        if (path != "/desk")
        {
            await opened.Page.GotoAsync(host.Url + path);
        }

        await opened.SeeDeskAsync();
        return opened;
    }

    /// <summary>Signs in for the first time, with the one-time password and then one of the agent's own, and opens the desk.</summary>
    public static async Task<AgentPage> SignInAsync(IBrowser browser, string url, string name, string oneTimePassword)
    {
        var opened = await NewAsync(browser, 1440, 900, ColorScheme.Light, "en-US");
        var page = opened.Page;
        await page.GotoAsync($"{url}/desk");
        await page.FillAsync("input[name=name]", name);
        await page.FillAsync("input[name=password]", oneTimePassword);
        await page.PressAsync("input[name=password]", "Enter");
        await page.FillAsync("input[name=new]", "correct horse battery");
        await page.FillAsync("input[name=repeat]", "correct horse battery");
        await page.PressAsync("input[name=repeat]", "Enter");
        await opened.SeeDeskAsync();
        return opened;
    }

    /// <summary>A browser of its own with an empty page.</summary>
    public static async Task<AgentPage> NewAsync(IBrowser browser, int width, int height, ColorScheme colors, string locale)
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
        return opened;
    }

    private Task SeeDeskAsync() =>
        Assertions.Expect(page.Locator("main h1").First).ToBeAttachedAsync(new LocatorAssertionsToBeAttachedOptions { Timeout = 20_000 });

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

    /// <summary>Fails when axe finds something serious, or when the page is wider than the window.</summary>
    public async Task CheckAsync(string moment)
    {
        await PictureAsync($"{moment}.png");
        await Accessibility.CheckAsync(page, moment);
        var tooWide = await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth + 1");
        Assert.False(tooWide, $"{moment}: the page is wider than the window.");
    }
}
