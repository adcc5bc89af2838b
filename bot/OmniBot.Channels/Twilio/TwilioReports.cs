using System.Globalization;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;
using OmniBot.Core.Storage;

namespace OmniBot.Channels.Twilio;

/// <summary>Status callbacks: what became of our messages. They may come twice and in any order.</summary>
/// <remarks>Source: Twilio Docs, "Track the Message Status of Outbound Messages".</remarks>
internal static class TwilioReports
{
    /// <param name="fields">The call.</param>
    /// <param name="id">The message's SID.</param>
    /// <param name="account">Our number: messages that we sent are from it.</param>
    /// <param name="status">Twilio's word.</param>
    /// <param name="now">When the call came.</param>
    public static WebhookContent Of(TwilioFields fields, string id, string account, string status, DateTimeOffset now)
    {
        if (StateOf(status) is not { } state)
        {
            return WebhookContent.Empty($"message status {(status.All(char.IsAsciiLetter) ? status : "that is not known")}");
        }

        var to = TwilioMapper.AddressOf(fields["To"]);
        return new WebhookContent(
            [],
            [new DeliveryReport(ChannelIds.Twilio, account, id, state, TimeOf(fields["RawDlrDoneDate"]) ?? now, state == DeliveryState.Failed ? ReasonOf(fields, status) : null) { Conversation = to }],
            $"delivery status {status}");
    }

    private static DeliveryState? StateOf(string status) => status.ToLowerInvariant() switch
    {
        "sent" => DeliveryState.Sent,
        "delivered" or "partially_delivered" => DeliveryState.Delivered,
        "read" => DeliveryState.Read,
        "failed" or "undelivered" or "canceled" => DeliveryState.Failed,
        _ => null,
    };

    private static string ReasonOf(TwilioFields fields, string status) =>
        fields.Number("ErrorCode") is { } code and > 0 ? $"{code}: {TwilioErrors.WordsOf(code) ?? status}"
        : fields["ChannelStatusMessage"] is { } words ? $"{status}: {(words.Length > 200 ? words[..200] : words)}"
        : status;

    // The carrier's clock, YYMMDDhhmm in UTC; SMS only.
    private static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParseExact(
            text, "yyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}
