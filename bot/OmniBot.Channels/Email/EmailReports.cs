using MimeKit;
using OmniBot.Core.Channels;
using OmniBot.Core.Storage;

namespace OmniBot.Channels.Email;

/// <summary>Mails of mail servers about mails of ours.</summary>
/// <remarks>Source: RFC 3464 (delivery status), RFC 8098 (disposition), RFC 6522 (multipart/report).</remarks>
internal static class EmailReports
{
    private const int MaxReason = 200;

    public static bool IsReport(MimeMessage message) => message.Body is MultipartReport || message.Body?.ContentType.IsMimeType("multipart", "report") == true;

    public static IReadOnlyList<DeliveryReport> Of(MimeMessage message, string account)
    {
        if (message.Body is not Multipart report)
        {
            return [];
        }

        var at = message.Date;
        var reports = new List<DeliveryReport>();
        foreach (var part in report)
        {
            switch (part)
            {
                case MessageDeliveryStatus status when OriginalId(report) is { } original:
                    reports.AddRange(status.StatusGroups.Select(group => StateOf(group) is { } state
                        ? new DeliveryReport(ChannelIds.Email, account, original, state, at, state == DeliveryState.Failed ? ReasonOf(group) : null)
                        : null).OfType<DeliveryReport>());
                    break;
                case MessageDispositionNotification { Fields: { } fields } when Id(fields["Original-Message-ID"]) is { } read
                    && fields["Disposition"]?.Contains("displayed", StringComparison.OrdinalIgnoreCase) == true:
                    reports.Add(new DeliveryReport(ChannelIds.Email, account, read, DeliveryState.Read, at));
                    break;
            }
        }

        return reports;
    }

    private static string? OriginalId(Multipart report) => report.Select(part => part switch
    {
        TextRfc822Headers headers => headers.Message?.MessageId,
        MessagePart original => original.Message?.MessageId,
        _ => null,
    }).FirstOrDefault(id => id is not null);

    private static DeliveryState? StateOf(HeaderList group) => group["Action"]?.Trim().ToUpperInvariant() switch
    {
        "FAILED" => DeliveryState.Failed,
        "DELIVERED" => DeliveryState.Delivered,
        _ => null,
    };

    // The address of who did not get it is in the conversation already; the server's words are enough.
    private static string ReasonOf(HeaderList group)
    {
        var reason = $"{group["Status"]} {group["Diagnostic-Code"]}".Trim();
        return reason.Length > MaxReason ? reason[..MaxReason] : reason;
    }

    private static string? Id(string? text) => text?.Trim().Trim('<', '>') is { Length: > 0 } id ? id : null;
}
