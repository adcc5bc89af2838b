using Microsoft.Playwright;

namespace OmniBot.IntegrationTests.Browser;

/// <summary>The Chromium that is installed on the machine.</summary>
internal static class Chromium
{
    private static readonly string[] s_paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Starts it, or skips the test where there is none.</summary>
    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var path = s_paths.FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, "Chromium is not installed.");
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
