using Microsoft.Playwright;
using OmniBot.Core.Handoff;
using OmniBot.IntegrationTests.Browser;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>An agent without a mouse.</summary>
public sealed class KeyboardTests
{
    [Fact]
    public async Task A_conversation_is_accepted_answered_annotated_and_resolved_by_keys_alone()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var agent = await AgentPage.OpenAsync(browser, host, "anna");
        var keys = agent.Page.Keyboard;
        await Assertions.Expect(agent.Page.Locator(".row")).ToHaveCountAsync(2);
        await host.World.DoAsync(DeskSample.Ada, new OfferHandoff("anna", TimeProvider.System.GetUtcNow().AddSeconds(30)));
        await agent.SeeAsync("Ada Beispiel waits for you");
        await agent.PictureAsync("offer.png");

        await keys.PressAsync("Alt+a");
        await Assertions.Expect(agent.Composer).ToBeFocusedAsync();
        await keys.TypeAsync("/hal");
        await Assertions.Expect(agent.Page.Locator("#entries")).ToContainTextAsync("/hallo");
        await agent.PictureAsync("canned.png");
        await keys.PressAsync("Enter");
        await Assertions.Expect(agent.Composer).ToHaveValueAsync("Guten Tag Ada Beispiel, hier ist Anna.");
        await keys.PressAsync("Shift+Enter");
        await keys.TypeAsync("Wie kann ich helfen?");
        await keys.PressAsync("Enter");
        await agent.SeeLineAsync("Wie kann ich helfen?");
        await Assertions.Expect(agent.Composer).ToHaveValueAsync("");

        await keys.PressAsync("Alt+p");
        await Assertions.Expect(agent.Page.Locator(".composer.note")).ToBeVisibleAsync();
        await keys.TypeAsync("Frage an @er");
        await Assertions.Expect(agent.Page.Locator("#entries")).ToContainTextAsync("Erik Agent");
        await keys.PressAsync("Tab");
        await Assertions.Expect(agent.Composer).ToHaveValueAsync("Frage an @erik ");
        await keys.PressAsync("Enter");
        await agent.SeeLineAsync("Frage an @erik");
        var note = host.World.Find(DeskSample.Ada)!.Entries.Select(entry => System.Text.Encoding.UTF8.GetString(entry.Body.Span)).Last();
        Assert.Contains("\"mentions\":[\"erik\"]", note, StringComparison.OrdinalIgnoreCase);

        await keys.PressAsync("Alt+e");
        await Assertions.Expect(agent.Page.Locator("#resolve-as")).ToBeFocusedAsync();
        await keys.TypeAsync("Solved");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("lieferung, dank");
        await keys.PressAsync("Enter");
        await Assertions.Expect(agent.Page.Locator("dialog")).ToHaveCountAsync(0);
        await agent.SeeAsync("resolved it");
        var record = host.World.Find(DeskSample.Ada)!.Record;
        Assert.Equal(HandoffState.Closed, record.State);
        Assert.Equal("solved", record.Disposition);
        Assert.Equal(["lieferung", "dank"], record.Tags);

        await keys.PressAsync("Alt+j");
        await Assertions.Expect(agent.Page.Locator(".talk-who h2")).ToHaveTextAsync("Ben Example");
        await keys.PressAsync("Alt+t");
        await Assertions.Expect(agent.Composer).ToBeFocusedAsync();
        await keys.TypeAsync("/tq");
        await Assertions.Expect(agent.Page.Locator("#entries")).ToContainTextAsync("Transfer to a queue");
        await keys.PressAsync("Enter");
        await Assertions.Expect(agent.Page.Locator("#transfer-to")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(agent.Page.Locator("dialog")).ToHaveCountAsync(0);
        await agent.Composer.EvaluateAsync("element => element.blur()");
        await keys.PressAsync("?");
        await agent.SeeAsync("Resolve and go to the next");
        await agent.PictureAsync("help.png");
        Assert.Empty(agent.Problems);
    }
}
