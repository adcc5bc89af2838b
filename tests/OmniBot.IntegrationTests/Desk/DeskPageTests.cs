using Microsoft.Playwright;
using OmniBot.Core.Handoff;
using OmniBot.IntegrationTests.Browser;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>Agents at their desk, in a real browser.</summary>
public sealed class DeskPageTests
{
    [Fact]
    public async Task An_agent_takes_a_conversation_answers_writes_a_note_and_sees_the_customer_answer()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var agent = await AgentPage.OpenAsync(browser, host, "anna");
        await agent.PictureAsync("list.png");
        await agent.ChooseAsync("Queue", "Ada Beispiel");
        await Assertions.Expect(agent.Page.Locator(".row")).ToHaveCountAsync(2);
        await agent.SeeAsync("not assigned to you");
        await Assertions.Expect(agent.Page.Locator(".panel")).ToContainTextAsync("ORD-1001");
        await agent.PictureAsync("preview.png");

        await agent.PressAsync("Take");
        await Assertions.Expect(agent.Composer).ToBeEnabledAsync();
        await agent.WriteAsync("Guten Tag, ich sehe nach.");
        await agent.SeeLineAsync("Guten Tag, ich sehe nach.");
        await Assertions.Expect(agent.Composer).ToHaveValueAsync("");
        await host.World.CustomerSaysAsync(DeskSample.Ada, "Danke schön");
        await agent.SeeLineAsync("Danke schön");

        await agent.PressAsync("Note");
        await agent.WriteAsync("Bitte @erik ansehen");
        await Assertions.Expect(agent.Page.Locator(".line.note")).ToContainTextAsync("Visible only to agents");
        await agent.PictureAsync("talk.png");

        var commands = host.World.Find(DeskSample.Ada)!.Record;
        Assert.Equal("anna", commands.Agent);
        Assert.Contains(host.World.Audit.Entries, entry => entry is { By: "anna", Action: "conversation.take" });
        Assert.Contains(host.World.Audit.Entries, entry => entry is { By: "anna", Action: "conversation.view" });
        Assert.Empty(agent.Problems);
    }
}
