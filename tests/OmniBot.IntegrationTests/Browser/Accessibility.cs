using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OmniBot.IntegrationTests.Browser;

/// <summary>Checks a page with axe.</summary>
internal static class Accessibility
{
    /// <summary>Fails on each rule of axe that is broken seriously or critically, with the elements.</summary>
    public static async Task CheckAsync(IPage page, string moment)
    {
        var result = await page.RunAxe();
        Assert.NotEmpty(result.Passes);
        var broken = result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{moment}: {violation.Impact} {violation.Id}: {violation.Help}{string.Concat(violation.Nodes.Select(node => $"{Environment.NewLine}  {node.Html}{Environment.NewLine}    {string.Join("; ", node.Any.Select(check => check.Message))}"))}");
        Assert.True(!broken.Any(), string.Join(Environment.NewLine, broken));
    }
}
