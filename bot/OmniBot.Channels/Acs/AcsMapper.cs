using System.Text.Json;
using OmniBot.Channels.Json;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.Channels.Acs;

/// <summary>Events of Event Grid to activities and reports. They come as an array or alone, in Event Grid's or the CloudEvents schema.</summary>
/// <remarks>Source: Event Grid, "Azure Communication Services as an Event Grid source", advanced messaging, SMS and call events.</remarks>
internal static class AcsMapper
{
    private const string Prefix = "Microsoft.Communication.";
    private const string ValidationEvent = "Microsoft.EventGrid.SubscriptionValidationEvent";
    private const int MaxReason = 200;

    public static WebhookContent Parse(ReadOnlyMemory<byte> body)
    {
        var root = VendorJson.Parse(body.Span);
        if (root.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
        {
            return WebhookContent.Malformed("The body is not an event of Event Grid's, nor an array of them.");
        }

        var activities = new List<InboundActivity>();
        var reports = new List<DeliveryReport>();
        var reasons = new List<string>();
        foreach (var item in root.ValueKind == JsonValueKind.Array ? root.Items() : [root])
        {
            if (TypeOf(item) is not { } type || !item.Field("data").IsObject())
            {
                return WebhookContent.Malformed("An event has no type or no data.");
            }

            switch (type)
            {
                case $"{Prefix}AdvancedMessageReceived":
                    activities.Add(AcsMessageMapper.OfMessage(item, item.Field("data")));
                    break;
                case $"{Prefix}SMSReceived":
                    activities.Add(AcsMessageMapper.OfSms(item, item.Field("data")));
                    break;
                case $"{Prefix}AdvancedMessageDeliveryStatusUpdated" or $"{Prefix}SMSDeliveryReportReceived":
                    Add(reports, reasons, item, item.Field("data"));
                    break;
                case ValidationEvent:
                    reasons.Add("the handshake of a subscription");
                    break;
                case var _ when type.StartsWith(Prefix, StringComparison.Ordinal):
                    activities.Add(AcsMessageMapper.OfEvent(item, item.Field("data"), $"acs/{char.ToLowerInvariant(type[Prefix.Length..][0])}{type[(Prefix.Length + 1)..]}"));
                    break;
                default:
                    reasons.Add("an event of another service");
                    break;
            }
        }

        return new WebhookContent(
            activities, reports, activities.Count > 0 ? null : reports.Count > 0 ? "delivery status" : reasons.FirstOrDefault() ?? "an empty batch");
    }

    /// <summary>The code of a subscription's handshake, which is to be sent back; null when the body is something else.</summary>
    public static string? ValidationCodeOf(ReadOnlySpan<byte> body)
    {
        var root = VendorJson.Parse(body);
        return (root.ValueKind == JsonValueKind.Array ? root.Items() : [root])
            .Where(item => TypeOf(item) == ValidationEvent)
            .Select(item => item.Field("data").Text("validationCode"))
            .FirstOrDefault(code => code is not null);
    }

    /// <summary>A phone number with its plus, which events write or leave out; anything else as it is.</summary>
    public static string Address(string address) =>
        address.Length is > 6 and < 16 && address.All(char.IsAsciiDigit) ? $"+{address}" : address;

    // Only events of the service have more than the prefix.
    private static string? TypeOf(JsonElement item) =>
        (item.Text("eventType") ?? item.Text("type")) is { } type && type != Prefix ? type : null;

    private static void Add(List<DeliveryReport> reports, List<string> reasons, JsonElement item, JsonElement data)
    {
        DeliveryState? state = (data.Text("status") ?? data.Text("deliveryStatus"))?.ToUpperInvariant() switch
        {
            "SENT" => DeliveryState.Sent,
            "DELIVERED" => DeliveryState.Delivered,
            "READ" => DeliveryState.Read,
            "FAILED" => DeliveryState.Failed,
            _ => null,
        };
        if (state is null || data.Text("messageId") is not { } id)
        {
            reasons.Add("a status that says nothing of a message");
            return;
        }

        var reason = state == DeliveryState.Failed
            ? $"{data.Field("error").Text("channelCode")} {data.Field("error").Text("channelMessage") ?? data.Text("deliveryStatusDetails")}".Trim()
            : null;
        reports.Add(new DeliveryReport(
            ChannelIds.Acs,
            Address(data.Text("from") ?? ""),
            id,
            state.Value,
            data.Time("receivedTimestamp") ?? AcsMessageMapper.TimeOf(item) ?? DateTimeOffset.UnixEpoch,
            reason?.Length > MaxReason ? reason[..MaxReason] : reason));
    }
}
