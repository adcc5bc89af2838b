using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.SignIn.Accounts;
using OmniBot.Host;
using OmniBot.IntegrationTests.Browser;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>A customer's chat page and the desks of two agents, on the real server with its real conversations.</summary>
public sealed class HandoffVisitTests
{
    [Fact]
    public async Task A_customer_asks_for_a_person_and_two_agents_help()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var folder = Directory.CreateTempSubdirectory("omnibot-visit-");
        await using var app = OmniBotServer.Build(
            [
                "--urls", "http://127.0.0.1:0", "--environment", "Development", "--Storage:Path", Path.Combine(folder.FullName, "omnibot.db"),
                "--Logging:LogLevel:Default", "None", "--Logging:LogLevel:Microsoft", "None", "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "None",
            ],
            builder => builder.Services.Replace(ServiceDescriptor.Singleton<IOneTimePasswordNotice>(new Silent())));
        await app.StartAsync(Token);
        var url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var anna = await AgentPage.SignInAsync(browser, url, "anna", await AddAsync(app, "anna", "Anna"));
        var ben = await AgentPage.SignInAsync(browser, url, "ben", await AddAsync(app, "ben", "Ben"));

        var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "en-US", ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        var customer = new CustomerPage(await context.NewPageAsync());
        await customer.Page.GotoAsync(url);
        await customer.SeeAsync("order");
        await customer.SayAsync("I want to talk to a person");
        await customer.SeeAsync("What is it about?");
        await customer.SayAsync("My kettle leaks");
        await customer.SeeAsync("You are number 1 in the queue");

        // Anna has been idle for longer. She declines, so Ben gets the offer.
        await anna.PressAsync("Decline");
        await ben.PressAsync("Accept");
        await customer.SeeAsync("Ben has taken over");
        await ben.SeeLineAsync("My kettle leaks");

        await customer.SayAsync("It leaks at the bottom");
        await ben.SeeLineAsync("It leaks at the bottom");
        await ben.WriteAsync("I am sorry to hear that.");
        await customer.SeeAsync("I am sorry to hear that.");
        await ben.Page.Keyboard.PressAsync("Alt+p");
        await ben.WriteAsync("Third kettle this week");
        await ben.SeeLineAsync("Third kettle this week");
        await ben.Page.Keyboard.PressAsync("Alt+l");
        await ben.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "label.txt", MimeType = "text/plain", Buffer = "return label"u8.ToArray() });
        await ben.SeeAsync("label.txt");
        await ben.WriteAsync("Here is a label to send it back.");
        await customer.SeeAsync("Here is a label to send it back.");
        await ben.PictureAsync("desk.png");
        await customer.PictureAsync("handoff.png");

        await anna.Page.Locator("#presence").SelectOptionAsync("Available");
        await ben.PressAsync("Transfer");
        await ben.Page.Locator("#transfer-to").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await ben.Page.Locator("#transfer-comment").FillAsync("Knows kettles");
        await ben.Page.Locator("dialog button.main").ClickAsync();
        await customer.SeeAsync("A colleague is going to take over");
        await anna.PressAsync("Accept");
        await customer.SeeAsync("Anna has taken over");
        await anna.SeeLineAsync("Third kettle this week");

        await anna.PressAsync("Return to bot");
        await anna.Page.Locator("dialog textarea").FillAsync("A new kettle is on its way");
        await anna.Page.Locator("dialog button.main").ClickAsync();
        await customer.SeeAsync("You are talking to me, the bot, again.");

        await customer.SayAsync("one more thing, talk to a person please");
        await customer.Page.Locator(".webchat__bubble__content").GetByText("What is it about?").Nth(1).WaitForAsync();
        await customer.SayAsync("When does it come?");
        await anna.PressAsync("Accept");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Resolve", Exact = true })).ToBeVisibleAsync();
        await anna.WriteAsync("Yes?");
        await customer.SeeAsync("Yes?");
        await anna.Page.Keyboard.PressAsync("Alt+e");
        await anna.Page.Locator("dialog button.main").ClickAsync();
        await customer.SeeAsync("My colleague has finished this conversation");
        await customer.SayAsync("goodbye");
        await customer.SeeAsync("How was this conversation");
        await customer.PressAsync("5");

        var seen = await customer.ReadAsync();
        Assert.DoesNotContain(seen, text => text.Contains("Third kettle", StringComparison.Ordinal) || text.Contains("Knows kettles", StringComparison.Ordinal));
        Assert.Empty(anna.Problems.Concat(ben.Problems));
        await app.StopAsync(new CancellationToken(canceled: true));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<string> AddAsync(WebApplication app, string id, string name)
    {
        await app.Services.GetRequiredService<IDeskDirectory>().SaveAsync(
            new AgentProfile { Id = id, Name = $"{name} Agent", PublicName = name, Queues = ["general"] }, "test", Token);
        return (await app.Services.GetRequiredService<DeskAccounts>().CreateAsync(id, id, "test", Token))!;
    }

    private sealed class Silent : IOneTimePasswordNotice
    {
        public void Show(string userName, string password)
        {
        }
    }
}
