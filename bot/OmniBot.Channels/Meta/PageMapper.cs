using System.Text.Json;
using OmniBot.Channels.Webhooks;

namespace OmniBot.Channels.Meta;

/// <summary>Webhook calls of Messenger and Instagram, which have one form, to activities and delivery reports.</summary>
/// <remarks>Sources: Messenger Platform, "Webhook events" reference; Instagram Platform, "Webhooks", messaging fields.</remarks>
internal static class PageMapper
{
    /// <summary>What a body holds: every event of every entry, in order.</summary>
    /// <param name="body">The body.</param>
    /// <param name="channel">The channel's id.</param>
    /// <param name="kind">What <c>object</c> says for this channel.</param>
    /// <param name="appId">Our app's id at Meta, by which the echoes of our own messages are known; empty when it is not configured.</param>
    public static WebhookContent Parse(ReadOnlyMemory<byte> body, string channel, string kind, string appId = "")
    {
        var root = MetaJson.Parse(body.Span);
        if (root.ValueKind != JsonValueKind.Object)
        {
            return WebhookContent.Malformed("The body is not a JSON object of Meta's.");
        }

        if (root.Text("object"u8) is { } given && given != kind)
        {
            return WebhookContent.Malformed($"The body's object is not {kind}.");
        }

        var content = new WebhookContentBuilder(channel);
        if (root.Field("entry"u8).ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in root.Items("entry"u8))
            {
                AddEntry(content, entry, appId);
            }
        }
        else if (HasArray(root, "messaging"u8) || HasArray(root, "standby"u8) || HasArray(root, "changes"u8))
        {
            // A relay may pass the entries on, or the events, one by one.
            AddEntry(content, root, appId);
        }
        else if (root.Field("sender"u8).ValueKind == JsonValueKind.Object || root.Field("recipient"u8).ValueKind == JsonValueKind.Object)
        {
            PageEventMapper.Add(content, new PageEvent(root, null, appId));
        }
        else
        {
            return WebhookContent.Malformed("The body has no entry.");
        }

        return content.Build();
    }

    private static void AddEntry(WebhookContentBuilder content, JsonElement entry, string appId)
    {
        // Samples of the app's page have the id 0.
        var account = entry.Filled("id"u8) is { } id && id != "0" ? id : null;
        foreach (var item in entry.Items("messaging"u8))
        {
            PageEventMapper.Add(content, new PageEvent(item, account, appId));
        }

        foreach (var item in entry.Items("standby"u8))
        {
            PageEventMapper.AddStandby(content, new PageEvent(item, account, appId));
        }

        foreach (var change in entry.Items("changes"u8))
        {
            // The app's page of Instagram sends samples of messages as changes.
            if (change.TryObject("value"u8, out var value) && value.Field("sender"u8).ValueKind == JsonValueKind.Object)
            {
                PageEventMapper.Add(content, new PageEvent(value, account, appId));
            }
            else
            {
                content.Skip($"change of {change.Filled("field"u8) ?? "an unnamed field"}");
            }
        }
    }

    private static bool HasArray(JsonElement root, ReadOnlySpan<byte> name) => root.Field(name).ValueKind == JsonValueKind.Array;
}
