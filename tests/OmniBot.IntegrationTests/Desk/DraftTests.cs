using Microsoft.Playwright;
using OmniBot.Core.Handoff;
using OmniBot.IntegrationTests.Browser;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>What an agent has typed, and what a customer has written meanwhile, when links and servers go.</summary>
public sealed class DraftTests
{
    [Fact]
    public async Task A_draft_outlives_a_reload_another_conversation_and_the_servers_restart_and_is_sent_once()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var host = await WorldHost.StartAsync();
        try
        {
            var world = host.World;
            await world.DoAsync(DeskSample.Ada, new TakeHandoff { By = "anna" });
            await world.DoAsync(DeskSample.Ben, new TakeHandoff { By = "anna" });
            var agent = await AgentPage.OpenAsync(browser, host, "anna", AgentPage.PathOf(DeskSample.Ada));
            await Assertions.Expect(agent.Composer).ToBeEnabledAsync();
            await agent.Composer.FillAsync("Ich schreibe gerade");
            await agent.Page.ReloadAsync();
            await Assertions.Expect(agent.Composer).ToHaveValueAsync("Ich schreibe gerade");
            await agent.ChooseAsync("Mine", "Ben Example");
            await Assertions.Expect(agent.Composer).ToHaveValueAsync("");
            await agent.ChooseAsync("Mine", "Ada Beispiel");
            await Assertions.Expect(agent.Composer).ToHaveValueAsync("Ich schreibe gerade");

            var url = host.Url;
            await host.DisposeAsync();
            await Assertions.Expect(agent.Page.Locator(".link-lost")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 20_000 });
            await agent.PictureAsync("lost.png");
            await agent.Composer.PressSequentiallyAsync("!");
            await world.CustomerSaysAsync(DeskSample.Ada, "Sind Sie noch da?");
            host = await WorldHost.StartAsync(world, url);
            await agent.SeeLineAsync("Sind Sie noch da?", 60_000);
            await Assertions.Expect(agent.Composer).ToHaveValueAsync("Ich schreibe gerade!");
            await agent.Composer.PressAsync("Enter");
            await agent.SeeLineAsync("Ich schreibe gerade!");
            await Assertions.Expect(agent.Composer).ToHaveValueAsync("");
            Assert.Single(world.Find(DeskSample.Ada)!.History, change => change.Event.Kind == "reply");
            Assert.True(agent.Problems.Count == 0, string.Join(Environment.NewLine, agent.Problems));
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_is_being_written_stays_where_it_is_when_the_conversation_changes_hands()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var agent = await AgentPage.OpenAsync(browser, host, "anna", AgentPage.PathOf(DeskSample.Ada));
        await Assertions.Expect(agent.Page.Locator(".composer.note")).ToBeVisibleAsync();
        await agent.Composer.FillAsync("Between us");
        await host.World.DoAsync(DeskSample.Ada, new TakeHandoff { By = "anna" });
        await Assertions.Expect(agent.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Reply", Exact = true })).ToBeEnabledAsync();
        await Assertions.Expect(agent.Page.Locator(".composer.note")).ToBeVisibleAsync();
        await Assertions.Expect(agent.Composer).ToHaveValueAsync("Between us");
        await agent.Composer.PressAsync("Enter");
        await agent.SeeLineAsync("Between us");
        Assert.DoesNotContain(host.World.Find(DeskSample.Ada)!.History, change => change.Event.Kind == "reply");

        await agent.PressAsync("Reply");
        await Assertions.Expect(agent.Page.Locator(".composer.note")).ToHaveCountAsync(0);
        await agent.Composer.FillAsync("To the customer");
        await host.World.DoAsync(DeskSample.Ada, new TakeHandoff(IsTakeOver: true) { By = "sara" });
        await Assertions.Expect(agent.Page.Locator(".composer [role=alert]")).ToContainTextAsync("What you wrote is kept");
        await Assertions.Expect(agent.Composer).ToBeDisabledAsync();
        await Assertions.Expect(agent.Composer).ToHaveValueAsync("To the customer");
        Assert.Empty(agent.Problems);
    }

    [Fact]
    public async Task Messages_whose_notices_were_lost_are_read_with_the_next_one_each_once_and_in_order()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var world = host.World;
        for (var at = 1; at <= 150; at++)
        {
            await world.CustomerSaysAsync(DeskSample.Ada, $"Nachricht {at}.");
        }

        var agent = await AgentPage.OpenAsync(browser, host, "anna", AgentPage.PathOf(DeskSample.Ada));
        await agent.SeeLineAsync("Nachricht 150.");
        Assert.Equal(100, await agent.Lines.CountAsync());
        world.Conversations.IsCut = true;
        for (var at = 151; at <= 370; at++)
        {
            await world.CustomerSaysAsync(DeskSample.Ada, $"Nachricht {at}.");
        }

        world.Conversations.IsCut = false;
        await world.CustomerSaysAsync(DeskSample.Ada, "Nachricht 371.");
        await agent.SeeLineAsync("Nachricht 371.");
        var texts = await agent.Page.Locator("#transcript .line.customer .text").AllInnerTextsAsync();
        Assert.Equal(Enumerable.Range(51, 321).Select(at => $"Nachricht {at}."), texts);

        await agent.PressAsync("Earlier messages");
        await agent.SeeLineAsync("Nachricht 1.");
        Assert.Empty(agent.Problems);
    }
}
