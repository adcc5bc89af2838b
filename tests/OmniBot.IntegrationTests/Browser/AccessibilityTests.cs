using System.Text.Json;
using Microsoft.Playwright;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;
using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.Browser;

/// <summary>The chat and help pages by the rules of axe: on a desktop and a phone, light and dark, with all that a bot can show.</summary>
public sealed class AccessibilityTests
{
    private const string Card =
        """
        {
          "type": "AdaptiveCard", "version": "1.5", "speak": "Choose a day",
          "body": [
            { "type": "TextBlock", "text": "Choose a day", "weight": "bolder", "wrap": true },
            { "type": "TextBlock", "text": "Subtle text", "isSubtle": true, "wrap": true },
            { "type": "FactSet", "facts": [ { "title": "Place", "value": "Berlin" } ] },
            { "type": "Input.Text", "id": "name", "label": "Name", "placeholder": "Ada" },
            { "type": "Input.Date", "id": "day", "label": "Day" },
            { "type": "Input.ChoiceSet", "id": "topic", "label": "Topic", "value": "a", "choices": [ { "title": "Advice", "value": "a" }, { "title": "Repair", "value": "r" } ] },
            { "type": "Input.Toggle", "id": "agree", "title": "I agree", "label": "Consent" }
          ],
          "actions": [ { "type": "Action.Submit", "title": "Send" }, { "type": "Action.OpenUrl", "title": "More", "url": "https://help.example/" } ]
        }
        """;

    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Nothing_serious_is_found_at_the_start_after_a_conversation_and_on_a_help_page(int width, int height, ColorScheme colors)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var host = await EngineHost.StartAsync(ShowAllAsync);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions
        {
            Locale = "en-US",
            ColorScheme = colors,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        var customer = new CustomerPage(page);
        await page.GotoAsync(host.Url);
        await customer.SeeAsync("Welcome");
        await Accessibility.CheckAsync(page, "at the start");

        await customer.SayAsync("show");
        await customer.SeeAsync("Choose a day");
        await Assertions.Expect(page.Locator(".webchat__suggested-action")).ToHaveCountAsync(2);

        // Web Chat puts a copy of each card where screen readers speak it, for a second; it labels days by a title that they don't have.
        await Assertions.Expect(page.Locator("input[type=date]")).ToHaveCountAsync(1);
        await customer.PictureAsync($"cards-{width}-{colors}.png");
        await Accessibility.CheckAsync(page, "after the conversation");

        await page.GotoAsync($"{host.Url}/help/delivery");
        await customer.PictureAsync($"help-{width}-{colors}.png");
        await Accessibility.CheckAsync(page, "on the help page");
    }

    private static async Task ShowAllAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type == ActivityTypes.ConversationUpdate)
        {
            await turn.SendActivityAsync(new Activity(ActivityTypes.Message) { Text = "Welcome" }, cancellationToken);
            return;
        }

        var calendar = new Attachment
        {
            ContentType = "text/calendar", Name = "A-00001.ics", ContentUrl = "data:text/calendar;base64,QkVHSU46VkNBTEVOREFS",
        };
        var hero = new Attachment
        {
            ContentType = "application/vnd.microsoft.card.hero",
            Content = JsonSerializer.SerializeToElement(new
            {
                title = "A hero card",
                subtitle = "with a subtitle",
                text = "and a text",
                buttons = new[] { new { type = "imBack", title = "Press", value = "press" } },
            }),
        };
        var adaptive = new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = JsonSerializer.Deserialize<JsonElement>(Card) };
        Activity[] messages =
        [
            new(ActivityTypes.Message) { Text = "**Bold**, a [link](https://help.example/) and\n\n- a list", Attachments = [calendar] },
            new(ActivityTypes.Message) { Attachments = [hero] },
            new(ActivityTypes.Message)
            {
                Attachments = [adaptive],
                SuggestedActions = new SuggestedActions
                {
                    Actions = [new() { Type = ActionTypes.ImBack, Title = "Yes", Value = "Yes" }, new() { Type = ActionTypes.ImBack, Title = "No", Value = "No" }],
                },
            },
        ];
        foreach (var message in messages)
        {
            await turn.SendActivityAsync(message, cancellationToken);
        }
    }
}
