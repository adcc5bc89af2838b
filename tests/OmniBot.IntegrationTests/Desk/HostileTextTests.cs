using System.Text.Json;
using Microsoft.Playwright;
using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.IntegrationTests.Browser;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>Customers who try to run something on an agent's screen.</summary>
public sealed class HostileTextTests
{
    private const string Script = "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\">";

    [Fact]
    public async Task Markup_in_names_messages_quotes_files_and_cards_is_shown_as_text_and_bad_links_lead_nowhere()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var world = host.World;
        var key = new ConversationKey("webchat", "bot", "mal\"><script>");
        await world.CustomerSendsAsync(key, new Activity(ActivityTypes.Message)
        {
            Text = Script + " [click](javascript:window.hacked=1) javascript:alert(1) https://good.example/?q=\"><b>",
            From = new ChannelAccount("x", Script),
            Attachments =
            [
                new Attachment("text/html", "data:text/html,<script>parent.hacked=1</script>", name: Script + ".html"),
                new Attachment("image/svg+xml", "data:image/svg+xml;base64,PHN2Zy8+", name: "picture.svg"),
                new Attachment("image/png", "javascript:window.hacked=1", name: "js.png"),
                new Attachment("image/png", "//evil.example/x.png", name: "other-host.png"),
                Card("application/vnd.microsoft.card.adaptive", new
                {
                    type = "AdaptiveCard",
                    body = new object[] { new { type = "TextBlock", text = Script }, new { type = "Image", url = "javascript:window.hacked=1", altText = Script } },
                    actions = new object[] { new { type = "Action.OpenUrl", title = Script, url = "javascript:window.hacked=1" } },
                }),
                Card("application/vnd.microsoft.card.hero", new
                {
                    title = Script, text = Script, buttons = new[] { new { type = "openUrl", title = "Open", value = "data:text/html,<script>1</script>" } },
                }),
            ],
        });
        await world.DoAsync(key, new RequestHandoff
        {
            Queue = "support", CustomerName = Script, Subject = Script, Summary = Script, Channel = Script, Language = Script, ReasonDetail = Script, CaseNumber = Script,
        });
        await world.CustomerSaysAsync(key, "> " + Script + "\n" + Script);
        var agent = await AgentPage.OpenAsync(browser, host, "anna", AgentPage.PathOf(key));
        await agent.SeeLineAsync("window.hacked=1");
        await world.DoAsync(key, new AddNote(Script, []) { By = "erik" });
        await Assertions.Expect(agent.Page.Locator(".line.note")).ToContainTextAsync("<script>");
        await world.DoAsync(key, new OfferHandoff("anna", TimeProvider.System.GetUtcNow().AddSeconds(30)));
        await Assertions.Expect(agent.Page.Locator(".offer")).ToContainTextAsync("<script>");
        await agent.PictureAsync("hostile.png");

        Assert.Equal(0, await agent.Page.Locator("main script, main img, main iframe, main svg").CountAsync());
        var links = await agent.Page.Locator("#transcript a").EvaluateAllAsync<string[]>("links => links.map(link => link.href + ' ' + link.rel)");
        Assert.All(links, link => Assert.StartsWith("https://good.example/", link, StringComparison.Ordinal));
        Assert.All(links, link => Assert.Contains("noopener", link, StringComparison.Ordinal));
        Assert.Single(links);
        Assert.True(await agent.Page.EvaluateAsync<bool>("() => window.hacked === undefined"));

        await agent.Page.GotoAsync(host.Url + "/desk/history");
        await Assertions.Expect(agent.Page.Locator("tbody")).ToContainTextAsync("<script>");
        Assert.True(await agent.Page.EvaluateAsync<bool>("() => window.hacked === undefined"));
        Assert.Empty(agent.Problems);
    }

    private static Attachment Card(string type, object content) => new(type, content: JsonSerializer.SerializeToElement(content));
}
