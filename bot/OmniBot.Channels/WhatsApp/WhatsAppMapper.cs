using System.Text.Json;
using OmniBot.Channels.Meta;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.WhatsApp;

/// <summary>Webhook calls of the Cloud API to activities and delivery reports.</summary>
/// <remarks>Source: WhatsApp Business Platform, "Webhooks reference", one page for each field.</remarks>
internal static class WhatsAppMapper
{
    /// <summary>What a body holds: every message of every change of every entry, in order.</summary>
    public static WebhookContent Parse(ReadOnlyMemory<byte> body)
    {
        var root = MetaJson.Parse(body.Span);
        if (root.ValueKind != JsonValueKind.Object)
        {
            return WebhookContent.Malformed("The body is not a JSON object of WhatsApp's.");
        }

        if (root.Text("object"u8) is { } kind && kind != "whatsapp_business_account")
        {
            return WebhookContent.Malformed("The body's object is not whatsapp_business_account.");
        }

        var content = new WebhookContentBuilder(ChannelIds.WhatsApp);
        if (root.Field("entry"u8).ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in root.Items("entry"u8))
            {
                foreach (var change in entry.Items("changes"u8))
                {
                    AddChange(content, change);
                }
            }
        }
        else if (root.Field("value"u8).ValueKind == JsonValueKind.Object)
        {
            // So the app's page sends its samples.
            AddChange(content, root);
        }
        else
        {
            return WebhookContent.Malformed("The body has no entry.");
        }

        return content.Build();
    }

    private static void AddChange(WebhookContentBuilder content, JsonElement change)
    {
        var field = change.Filled("field"u8) ?? "a change without a field";
        if (!change.TryObject("value"u8, out var value))
        {
            content.Skip($"{field} without a value");
            return;
        }

        var source = new WhatsAppSource(value);
        var isKnown = false;
        foreach (var message in value.Items("messages"u8))
        {
            isKnown = true;
            WhatsAppMessageMapper.Add(content, source, message);
        }

        foreach (var echo in value.Items("message_echoes"u8))
        {
            isKnown = true;
            WhatsAppEventMapper.AddEcho(content, source, echo);
        }

        foreach (var call in value.Items("calls"u8))
        {
            isKnown = true;
            WhatsAppEventMapper.AddCall(content, source, call);
        }

        foreach (var preference in value.Items("user_preferences"u8))
        {
            isKnown = true;
            WhatsAppEventMapper.AddPreference(content, source, preference);
        }

        foreach (var update in value.Items("user_id_update"u8))
        {
            isKnown = true;
            WhatsAppEventMapper.AddUserIdUpdate(content, source, update);
        }

        foreach (var status in value.Items("statuses"u8))
        {
            isKnown = true;
            if (field == "calls" || status.Text("type"u8) == "call")
            {
                WhatsAppEventMapper.AddCallStatus(content, source, status);
            }
            else
            {
                WhatsAppStatusMapper.Add(content, source, status);
            }
        }

        if (!isKnown)
        {
            content.Skip(WhatsAppStatusMapper.ErrorOf(value) is { } error
                ? $"{field}: {error}"
                : value.Filled("event"u8) is { } what ? $"{field} {what}" : field);
        }
    }
}
