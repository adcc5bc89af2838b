using Microsoft.Playwright;
using OmniBot.IntegrationTests.Hosting;

namespace OmniBot.IntegrationTests.Browser;

/// <summary>A customer in a real browser, with the real Web Chat, on the real server.</summary>
public sealed class ChatPageTests
{
    private const string Input = "[data-id=\"webchat-sendbox-input\"]";
    private const string Bubbles = ".webchat__bubble__content";

    [Fact]
    public async Task A_customer_asks_for_an_order_and_a_question_reloads_and_loses_the_connection_once()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var folder = Directory.CreateTempSubdirectory("omnibot-browser-");
        try
        {
            await using var host = await HostProcess.StartAsync(Path.Combine(folder.FullName, "omnibot.db"), [], cancellationToken);
            var page = await browser.NewPageAsync(new BrowserNewPageOptions
            {
                Locale = "en-US",
                ViewportSize = new ViewportSize { Width = 900, Height = 760 },
            });
            await page.GotoAsync(host.Url.ToString());
            await SeeAsync(page, "I am OmniBot");

            await SayAsync(page, "where is my order ORD-1001");
            await SeeAsync(page, "e-mail address");
            await SayAsync(page, "ada.beispiel@example.com");
            await SeeAsync(page, "TRK100100001");
            if (Environment.GetEnvironmentVariable("CHAT_SCREENSHOT") is { Length: > 0 } path)
            {
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
            }

            await page.ReloadAsync();
            await SeeAsync(page, "TRK100100001");

            await host.KillAsync();
            await host.StartAgainAsync(cancellationToken);
            await SayAsync(page, "How long does delivery take?");
            await SeeAsync(page, "/help/delivery");
            await SayAsync(page, "goodbye");
            await SeeAsync(page, "How was this conversation");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task SayAsync(IPage page, string text)
    {
        await page.FillAsync(Input, text);
        await page.PressAsync(Input, "Enter");
    }

    private static Task SeeAsync(IPage page, string text) =>
        Assertions.Expect(page.Locator(Bubbles).Filter(new LocatorFilterOptions { HasText = text }).Last)
            .ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });
}
