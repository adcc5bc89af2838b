using System.Text.Json;
using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;
using OmniBot.Core.Storage;

namespace OmniBot.Channels.WhatsApp;

/// <summary>Statuses of our messages to delivery reports. They come more than once and in any order.</summary>
internal static class WhatsAppStatusMapper
{
    public static void Add(WebhookContentBuilder content, WhatsAppSource source, JsonElement status)
    {
        DeliveryState? state = status.Text("status"u8) switch
        {
            "sent" => DeliveryState.Sent,
            "delivered" => DeliveryState.Delivered,
            "read" or "played" => DeliveryState.Read,
            "failed" => DeliveryState.Failed,
            _ => null,
        };
        if (state is null || status.Filled("id"u8) is not { } id)
        {
            content.Skip($"status {status.Filled("status"u8) ?? "without a name"}");
            return;
        }

        content.Add(new DeliveryReport(
            ChannelIds.WhatsApp, source.Account, id, state.Value, status.Time("timestamp"u8) ?? DateTimeOffset.UnixEpoch,
            state == DeliveryState.Failed ? ErrorOf(status) ?? ErrorOf(source.Value) : null));
    }

    /// <summary>The first of <c>errors</c>: code, title and details.</summary>
    public static string? ErrorOf(JsonElement holder)
    {
        foreach (var error in holder.Items("errors"u8))
        {
            var text = $"{error.Text("code"u8)} {error.Filled("title"u8) ?? error.Filled("message"u8)}".Trim();
            return error.Field("error_data"u8).Filled("details"u8) is { } details ? $"{text}: {details}" : text;
        }

        return null;
    }
}
