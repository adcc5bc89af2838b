using System.Net;
using Microsoft.Playwright;
using OmniBot.Core.Handoff;
using OmniBot.IntegrationTests.Browser;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>Who gets in, who sees what, and what is written down about it.</summary>
public sealed class DeskSecurityTests
{
    [Theory]
    [InlineData(null, "/desk", HttpStatusCode.Unauthorized)]
    [InlineData(null, "/desk/history.csv", HttpStatusCode.Unauthorized)]
    [InlineData(null, "/_blazor/negotiate", HttpStatusCode.Unauthorized)]
    [InlineData("anna", "/desk", HttpStatusCode.OK)]
    [InlineData("anna", "/desk/board", HttpStatusCode.Forbidden)]
    [InlineData("anna", "/desk/audit", HttpStatusCode.Forbidden)]
    [InlineData("sara", "/desk/board", HttpStatusCode.OK)]
    [InlineData("sara", "/desk/admin/queues", HttpStatusCode.Forbidden)]
    [InlineData("otto", "/desk/audit", HttpStatusCode.OK)]
    [InlineData("otto", "/desk/admin", HttpStatusCode.Forbidden)]
    [InlineData("alex", "/desk/admin", HttpStatusCode.OK)]
    public async Task Each_page_lets_in_its_roles_only(string? agent, string path, HttpStatusCode expected)
    {
        await using var host = await WorldHost.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(path.StartsWith("/_blazor", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, host.Url + path);
        request.Headers.Add("Cookie", $"{TestSignIn.Cookie}={agent}");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        if (expected == HttpStatusCode.OK)
        {
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_agent_sees_no_conversation_of_a_foreign_queue_in_lists_by_address_or_in_the_download()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var agent = await AgentPage.OpenAsync(browser, host, "anna", AgentPage.PathOf(DeskSample.Dora));
        await agent.SeeAsync("does not exist or is not yours to see");
        await agent.Page.GetByRole(AriaRole.Tab).Filter(new LocatorFilterOptions { HasText = "All" }).ClickAsync();
        await Assertions.Expect(agent.Page.Locator(".row")).ToHaveCountAsync(3);
        Assert.DoesNotContain("Dora", await agent.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(host.World.Audit.Entries, entry => entry.Subject == DeskSample.Dora.ToString());

        await agent.Page.GotoAsync(host.Url + "/desk/history");
        await Assertions.Expect(agent.Page.Locator("tbody tr")).ToHaveCountAsync(3);
        var download = await agent.Page.RunAndWaitForDownloadAsync(() => agent.Page.GetByText("Download CSV").ClickAsync());
        var text = await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.Contains("\"Ada Beispiel\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dora", text, StringComparison.Ordinal);
        Assert.Contains(host.World.Audit.Entries, entry => entry is { By: "anna", Action: "history.export" });
        Assert.Empty(agent.Problems);
    }

    [Fact]
    public async Task A_conversation_that_moves_to_a_foreign_queue_leaves_the_screen()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var agent = await AgentPage.OpenAsync(browser, host, "anna", AgentPage.PathOf(DeskSample.Ada));
        await agent.SeeLineAsync("ärgerlich");
        await host.World.DoAsync(DeskSample.Ada, new TransferHandoff { ToQueue = "billing", By = "sara", AsSupervisor = true });
        await agent.SeeAsync("does not exist or is not yours to see");
        await host.World.CustomerSaysAsync(DeskSample.Ada, "Geheim");
        await Assertions.Expect(agent.Page.Locator(".row")).ToHaveCountAsync(1);
        Assert.DoesNotContain("Geheim", await agent.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_reads_everything_and_can_do_nothing()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var auditor = await AgentPage.OpenAsync(browser, host, "otto", AgentPage.PathOf(DeskSample.Dora));
        await auditor.SeeLineAsync("Die Rechnung stimmt nicht");
        await Assertions.Expect(auditor.Composer).ToHaveCountAsync(0);
        await Assertions.Expect(auditor.Page.Locator(".actions button")).ToHaveCountAsync(0);
        await auditor.Page.GotoAsync(host.Url + "/desk/audit");
        await auditor.SeeAsync("conversation.view");
        await auditor.PressAsync("Check the chain");
        await auditor.SeeAsync("Every row is as it was written.");
    }

    [Fact]
    public async Task The_directorys_objections_are_shown_beside_the_form()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var admin = await AgentPage.OpenAsync(browser, host, "alex", "/desk/admin/queues");
        await admin.PressAsync("Support");
        await admin.PressAsync("Remove");
        await admin.SeeAsync("Queue 'support' is used by agent 'anna'.");
        await admin.Page.GetByLabel("Hours, one span a line").FillAsync("Mon 08:00-17:00\nSomeday");
        await admin.PressAsync("Save");
        await admin.SeeAsync("Someday is not a line such as");
        await admin.Page.GetByLabel("Hours, one span a line").FillAsync("Mon 08:00-17:00");
        await admin.Page.GetByLabel("Target of the first answer, minutes").FillAsync("3");
        await admin.PressAsync("Save");
        await admin.SeeAsync("Saved.");
        var queue = host.World.Directory.Queues.Single(queue => queue.Id == "support");
        Assert.Equal(TimeSpan.FromMinutes(3), queue.FirstResponseTarget);
        Assert.Equal(new TimeOnly(8, 0), Assert.Single(queue.Hours.Days).From);
        Assert.Empty(admin.Problems);
    }
}
