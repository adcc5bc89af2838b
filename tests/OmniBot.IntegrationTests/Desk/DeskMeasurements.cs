using System.Diagnostics;
using Microsoft.Playwright;
using OmniBot.Core.Handoff;
using OmniBot.IntegrationTests.Browser;

namespace OmniBot.IntegrationTests.Desk;

/// <summary>Sizes and times of the desk, run by hand: it prints and judges nothing.</summary>
public sealed class DeskMeasurements
{
    private const int Desks = 20;
    private const int Messages = 60;

    [Fact(Explicit = true)]
    public async Task Prints_the_first_load_the_memory_of_a_desk_idle_cpu_and_the_time_to_the_screen()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await WorldHost.StartAsync();
        var output = TestContext.Current;
        await host.World.DoAsync(DeskSample.Ada, new TakeHandoff { By = "anna" });
        for (var at = 0; at < 60; at++)
        {
            await host.World.CustomerSaysAsync(DeskSample.Ada, $"Eine Nachricht von mittlerer Länge, Nummer {at}, mit ein paar Worten mehr.");
        }

        for (var at = 0; at < 50; at++)
        {
            await DeskSample.StartAsync(host.World, new("webchat", "bot", $"more-{at}"), $"Kunde {at}", null, "webchat", "de", "support", "Frage", ["Hallo, ich habe eine Frage"]);
        }

        var warm = await AgentPage.OpenAsync(browser, host, "anna", AgentPage.PathOf(DeskSample.Ada));
        await warm.SeeLineAsync("Nummer 59");
        await warm.Page.CloseAsync();
        var bytes = await ReadFirstLoadAsync(browser, host);
        output.SendDiagnosticMessage($"first load: {bytes / 1024.0:F1} KiB compressed, without the socket's frames");

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var pages = new List<AgentPage>();
        for (var at = 0; at < Desks; at++)
        {
            var page = await AgentPage.OpenAsync(browser, host, "anna", AgentPage.PathOf(DeskSample.Ada));
            await page.SeeLineAsync("Nummer 59");
            pages.Add(page);
        }

        output.SendDiagnosticMessage($"managed memory: {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / Desks:F0} KiB for each of {Desks} open desks (with the test's own share of each browser page)");

        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        await Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        output.SendDiagnosticMessage($"idle: {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds / 20 * 100:F2} % of a core for {Desks} open desks");

        foreach (var page in pages.Skip(1))
        {
            await page.Page.CloseAsync();
        }

        var times = new List<double>();
        for (var at = 0; at < Messages; at++)
        {
            var seen = pages[0].Page.EvaluateAsync(
                "text => new Promise(done => { const look = () => document.getElementById('transcript').textContent.includes(text) && (watch.disconnect(), done()); const watch = new MutationObserver(look); watch.observe(document.getElementById('transcript'), { childList: true, subtree: true, characterData: true }); look(); })",
                $"Messung {at}.");
            await pages[0].Page.EvaluateAsync("() => 1");
            var start = Stopwatch.GetTimestamp();
            await host.World.CustomerSaysAsync(DeskSample.Ada, $"Messung {at}.");
            await seen;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        output.SendDiagnosticMessage($"a customer's message on the screen: p50 {times[Messages / 2]:F0} ms, p95 {times[Messages * 95 / 100]:F0} ms");
    }

    private static async Task<long> ReadFirstLoadAsync(IBrowser browser, WorldHost host)
    {
        await using var context = await browser.NewContextAsync();
        await context.AddCookiesAsync([new Cookie { Name = TestSignIn.Cookie, Value = "anna", Url = host.Url }]);
        var page = await context.NewPageAsync();
        var finished = new List<Microsoft.Playwright.IRequest>();
        page.RequestFinished += (_, request) => finished.Add(request);
        await page.GotoAsync(host.Url + "/desk");
        await Assertions.Expect(page.Locator(".row").First).ToBeVisibleAsync();
        var sum = 0L;
        foreach (var request in finished.ToList())
        {
            var sizes = await request.SizesAsync();
            sum += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        return sum;
    }
}
