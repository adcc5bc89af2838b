using Microsoft.Playwright;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.IntegrationTests.Browser;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>Offers, transfers, parking and what supervisors do.</summary>
public sealed class DeskActionTests
{
    [Fact]
    public async Task An_offer_is_declined_and_a_transfer_goes_only_to_who_is_there()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var world = host.World;
        using var erik = world.Presence.Connect("erik");
        using var sara = world.Presence.Connect("sara");
        await world.Presence.SetAsync("sara", AgentPresence.Away, CancellationToken.None);
        var agent = await AgentPage.OpenAsync(browser, host, "anna");
        await Assertions.Expect(agent.Page.Locator("#presence")).ToHaveValueAsync("Available");
        await world.DoAsync(DeskSample.Ben, new OfferHandoff("anna", TimeProvider.System.GetUtcNow().AddSeconds(30)));
        await agent.PressAsync("Decline");
        await Assertions.Expect(agent.Page.Locator(".offer")).ToHaveCountAsync(0);
        Assert.Equal(["anna"], world.Find(DeskSample.Ben)!.Record.DeclinedBy);

        await agent.ChooseAsync("Queue", "Ada Beispiel");
        await agent.PressAsync("Take");
        await Assertions.Expect(agent.Page.Locator("[role=tab][aria-selected=true]")).ToContainTextAsync("Mine");
        await agent.PressAsync("Transfer");
        var options = await agent.Page.Locator("#transfer-to option").AllInnerTextsAsync();
        Assert.Contains(options, option => option.Contains("Erik", StringComparison.Ordinal));
        Assert.DoesNotContain(options, option => option.Contains("Sara", StringComparison.Ordinal) || option.Contains("Anna", StringComparison.Ordinal));
        await agent.PictureAsync("transfer.png");
        await agent.Page.Locator("#transfer-comment").FillAsync("Kennt den Fall");
        await agent.Page.Locator("dialog button.main").ClickAsync();
        await agent.SeeAsync("Anna Agent passed it to Erik Agent: Kennt den Fall");
        Assert.Equal("erik", world.Find(DeskSample.Ada)!.Record.Offer?.Agent);
        Assert.Contains(world.Audit.Entries, entry => entry is { By: "anna", Action: "conversation.move", Detail: "erik" });

        await agent.Page.Locator("#presence").SelectOptionAsync("Busy");
        await Assertions.Expect(agent.Page.Locator(".presence")).ToHaveAttributeAsync("data-presence", "busy");
        Assert.Equal(AgentPresence.Busy, world.Presence.Find("anna").Presence);
        Assert.Empty(agent.Problems);
    }

    [Fact]
    public async Task An_agent_parks_and_sees_typing_and_delivery_and_the_customer_sees_the_agent_type()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var world = host.World;
        await world.DoAsync(DeskSample.Ada, new TakeHandoff { By = "anna" });
        var agent = await AgentPage.OpenAsync(browser, host, "anna", AgentPage.PathOf(DeskSample.Ada));
        await agent.SeeLineAsync("ärgerlich");
        world.CustomerTypes(DeskSample.Ada);
        await agent.SeeAsync("Ada Beispiel is typing…");
        await Assertions.Expect(agent.Page.Locator(".suggestions button")).ToContainTextAsync("Wie lange dauert die Lieferung?");
        await agent.Page.Locator(".suggestions button").First.ClickAsync();
        await Assertions.Expect(agent.Composer).ToHaveValueAsync("Die Lieferung dauert zwei bis vier Werktage.");

        world.HoldsOutbox = true;
        await agent.Composer.FillAsync("");
        await agent.Composer.PressSequentiallyAsync("Moment bitte");
        await Assertions.Expect(agent.Composer).ToHaveValueAsync("Moment bitte");
        await agent.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "foto.txt", MimeType = "text/plain", Buffer = "hallo"u8.ToArray() });
        await agent.SeeAsync("foto.txt");
        await agent.Composer.PressAsync("Enter");
        await Assertions.Expect(agent.Page.Locator(".line.agent")).ToContainTextAsync("Sending…");
        await Assertions.Expect(agent.Page.Locator(".line.agent .file")).ToContainTextAsync("foto.txt");
        world.DeliverAll();
        await Assertions.Expect(agent.Page.Locator(".line.agent .delivery")).ToHaveTextAsync("Sent");
        Assert.Equal((DeskSample.Ada, "anna"), Assert.Single(world.Desk.Typed));

        await agent.PressAsync("Snooze");
        await agent.PressAsync("Until tomorrow, 9:00");
        await agent.SeeAsync("Anna Agent parked it");
        Assert.NotNull(world.Find(DeskSample.Ada)!.Record.ParkedUntil);
        await world.CustomerSaysAsync(DeskSample.Ada, "Hallo?");
        await agent.SeeLineAsync("Hallo?");
        Assert.Null(world.Find(DeskSample.Ada)!.Record.ParkedUntil);
        Assert.Empty(agent.Problems);
    }

    [Fact]
    public async Task A_supervisor_whispers_takes_over_and_changes_the_priority()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var world = host.World;
        var boss = await AgentPage.OpenAsync(browser, host, "sara", AgentPage.PathOf(DeskSample.Cem));
        await boss.SeeLineAsync("Ich möchte etwas zurückgeben");
        await boss.SeeAsync("Erik Agent has this conversation");
        await boss.WriteAsync("Biete einen Gutschein an");
        await Assertions.Expect(boss.Page.Locator(".line.note")).ToContainTextAsync("Biete einen Gutschein an");
        await boss.PressAsync("Take over");
        await boss.SeeAsync("Sara Supervisor took it");
        await boss.PressAsync("Priority");
        await boss.Page.Locator("#priority-value").SelectOptionAsync("1");
        await boss.PressAsync("Save");
        await boss.SeeAsync("set the priority to 1");
        Assert.Equal(("sara", 1), (world.Find(DeskSample.Cem)!.Record.Agent, world.Find(DeskSample.Cem)!.Record.Priority));
        Assert.Empty(boss.Problems);
    }
}
