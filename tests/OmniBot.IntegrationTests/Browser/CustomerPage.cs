using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OmniBot.IntegrationTests.Browser;

/// <summary>What a customer does and sees on the chat page.</summary>
/// <remarks>Web Chat has each message in the page three times; the bubbles are what is seen.</remarks>
internal sealed partial class CustomerPage(IPage page)
{
    private const string Input = "[data-id=\"webchat-sendbox-input\"]";
    private const string Bubbles = ".webchat__bubble__content";
    private const string Buttons = ".webchat__suggested-action";
    private const float LimitMs = 60_000;

    private const string ReadServer =
        """
        async () => {
          const { token, conversationId } = JSON.parse(sessionStorage.getItem('omnibot.conversation'));
          const answer = await fetch(`/v3/directline/conversations/${conversationId}/activities`, { headers: { authorization: `Bearer ${token}` } });
          return JSON.stringify((await answer.json()).activities.filter(activity => activity.type === 'message').map(activity => activity.text));
        }
        """;

    public IPage Page => page;

    /// <summary>Writes and sends.</summary>
    public async Task SayAsync(string text)
    {
        await page.FillAsync(Input, text);
        await page.PressAsync(Input, "Enter");
    }

    /// <summary>Presses the button that stands below the last message.</summary>
    /// <param name="title">The whole title, or null for the first button.</param>
    public Task PressAsync(string? title = null)
    {
        var buttons = page.Locator(Buttons);
        return (title is null ? buttons.First : buttons.GetByText(title, new LocatorGetByTextOptions { Exact = true }))
            .ClickAsync(new LocatorClickOptions { Timeout = LimitMs });
    }

    /// <summary>Waits for a bubble with this text.</summary>
    public Task SeeAsync(string text) =>
        Assertions.Expect(page.Locator(Bubbles).Filter(new LocatorFilterOptions { HasText = text }).Last)
            .ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = LimitMs });

    /// <summary>Waits for a bubble in which this is a line of its own.</summary>
    public async Task SeeLineAsync(string line)
    {
        await SeeAsync(line);
        var bubble = await page.Locator(Bubbles).Filter(new LocatorFilterOptions { HasText = line }).Last.InnerTextAsync();
        Assert.Contains(line, bubble.Split('\n').Select(Fold));
    }

    /// <summary>Opens a link of a bubble, which leaves the chat where it is.</summary>
    public Task<IPage> OpenAsync(string link) =>
        page.RunAndWaitForPopupAsync(() => page.Locator(Bubbles).Locator("a").Filter(new LocatorFilterOptions { HasText = link }).Last.ClickAsync());

    public Task SeeBannerAsync(string text) =>
        Assertions.Expect(page.Locator("#banner-text")).ToContainTextAsync(text, new LocatorAssertionsToContainTextOptions { Timeout = LimitMs });

    public Task SeeNoBannerAsync() =>
        Assertions.Expect(page.Locator("#banner")).ToBeHiddenAsync(new LocatorAssertionsToBeHiddenOptions { Timeout = LimitMs });

    /// <summary>The texts of all bubbles, in order, with white space folded.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync() => [.. (await page.Locator(Bubbles).AllInnerTextsAsync()).Select(Fold)];

    /// <summary>Holds the page against what the server has: every message once, in the same order.</summary>
    public async Task CompareWithServerAsync()
    {
        var sent = JsonSerializer.Deserialize<List<string?>>(await page.EvaluateAsync<string>(ReadServer))!;
        var seen = await ReadAsync();
        Assert.Equal(sent.Count, seen.Count(text => !text.EndsWith(".ics", StringComparison.Ordinal)));
        var at = 0;
        foreach (var text in sent)
        {
            var found = seen.Skip(at).ToList().FindIndex(bubble => bubble.Contains(Fold(Link().Replace(text ?? "", "$1")), StringComparison.Ordinal));
            Assert.True(found >= 0, $"Not seen, or not in this order: {text}{Environment.NewLine}{string.Join(Environment.NewLine, seen)}");
            at += found + 1;
        }
    }

    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("CHAT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            // The transcript glides to its end.
            await page.WaitForFunctionAsync(
                "() => { const box = document.querySelector('.webchat__basic-transcript__scrollable'); return !box || box.scrollHeight - box.scrollTop - box.clientHeight < 2; }");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name) });
        }
    }

    // Web Chat has spaces without width around links.
    private static string Fold(string text) =>
        string.Join(' ', text.Replace("\u200b", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();
}
