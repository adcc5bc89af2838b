using Microsoft.Playwright;
using OmniBot.IntegrationTests.Hosting;

namespace OmniBot.IntegrationTests.Browser;

/// <summary>A customer in a real browser, with the real Web Chat, on the real server.</summary>
public sealed class ChatPageTests
{
    [Fact]
    public async Task A_customer_asks_for_an_order_books_asks_a_question_and_says_goodbye_over_a_reload_and_a_lost_connection()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var folder = Directory.CreateTempSubdirectory("omnibot-browser-");
        try
        {
            await using var host = await HostProcess.StartAsync(Path.Combine(folder.FullName, "omnibot.db"), [], cancellationToken);
            var customer = new CustomerPage(await browser.NewPageAsync(new BrowserNewPageOptions
            {
                Locale = "en-US",
                TimezoneId = "Europe/Berlin",
                ViewportSize = new ViewportSize { Width = 900, Height = 760 },
            }));
            var failures = new List<string>();
            customer.Page.PageError += (_, error) => failures.Add(error);
            customer.Page.Console += (_, message) =>
            {
                if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                {
                    failures.Add(message.Text);
                }
            };
            await customer.Page.GotoAsync(host.Url.ToString());
            await customer.SeeAsync("OmniBot");
            await Accessibility.CheckAsync(customer.Page, "at the start");

            await customer.SayAsync("where is my order ORD-1001");
            await customer.SeeAsync("e-mail address");
            await customer.SayAsync("ada.beispiel@example.com");
            await customer.SeeLineAsync("Tracking number: TRK100100001.");
            await customer.PictureAsync("chat.png");

            await customer.SayAsync("book an appointment");
            await customer.SeeAsync("What is the appointment about?");
            await ReloadAsync(customer);
            await customer.PressAsync("Repair");
            await customer.SeeAsync("Which day suits you?");
            await customer.SayAsync("tomorrow");
            await customer.SeeAsync("Which one would you like?");
            await customer.PressAsync();
            await customer.SeeAsync("Shall I book this? Repair");
            await customer.PressAsync("Yes");
            await customer.SeeAsync("Your appointment is booked");
            await SaveCalendarAsync(customer, cancellationToken);
            await customer.PictureAsync("appointment.png");

            await LoseConnectionAsync(customer, host, cancellationToken);
            var before = (await customer.ReadAsync()).Count;
            await customer.SayAsync("How long does delivery take?");
            await customer.SeeLineAsync("Source: /help/delivery");
            await ReadSourceAsync(customer);
            await customer.CompareWithServerAsync();
            Assert.Equal(before + 2, (await customer.ReadAsync()).Count);

            await customer.SayAsync("goodbye");
            await customer.SeeAsync("How was this conversation");
            await Accessibility.CheckAsync(customer.Page, "at the rating");
            await customer.PressAsync("5");
            await customer.SeeAsync("Would you like to add something?");
            await customer.PressAsync("Skip");
            await customer.SeeAsync("Thank you for your feedback!");
            await customer.PictureAsync("goodbye.png");
            await customer.CompareWithServerAsync();
            Assert.Empty(failures);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The whole history comes back, once.</summary>
    private static async Task ReloadAsync(CustomerPage customer)
    {
        var before = await customer.ReadAsync();
        await customer.Page.ReloadAsync();
        await customer.SeeAsync("What is the appointment about?");
        Assert.Equal(before, await customer.ReadAsync());
    }

    private static async Task SaveCalendarAsync(CustomerPage customer, CancellationToken cancellationToken)
    {
        var download = await customer.Page.RunAndWaitForDownloadAsync(
            () => customer.Page.Locator(".webchat__fileContent__buttonLink, .webchat__fileContent a").Last.ClickAsync());
        Assert.EndsWith(".ics", download.SuggestedFilename, StringComparison.Ordinal);
        var calendar = await File.ReadAllTextAsync((await download.PathAsync())!, cancellationToken);
        Assert.StartsWith("BEGIN:VCALENDAR", calendar, StringComparison.Ordinal);
        Assert.Contains("ada.beispiel@example.com", calendar.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task ReadSourceAsync(CustomerPage customer)
    {
        var help = await customer.OpenAsync("/help/delivery");
        await Assertions.Expect(help.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("How long does delivery take?");
        await new CustomerPage(help).PictureAsync("help.png");
        await help.CloseAsync();
    }

    private static async Task LoseConnectionAsync(CustomerPage customer, HostProcess host, CancellationToken cancellationToken)
    {
        await customer.SeeNoBannerAsync();
        await host.KillAsync();
        await customer.SeeBannerAsync("The connection was lost");
        await customer.PictureAsync("lost.png");
        await host.StartAgainAsync(cancellationToken);
        await customer.SeeNoBannerAsync();
    }
}
