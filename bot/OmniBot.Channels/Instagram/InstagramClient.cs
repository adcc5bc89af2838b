using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Instagram;

/// <summary>The Send API as Instagram has it.</summary>
internal sealed class InstagramClient(IOptions<InstagramOptions> options, TimeProvider time, ILogger<InstagramClient> logger) : IDisposable
{
    // With a page's token and with one of Instagram's login "me" is the account, which in webhooks has Instagram's id and not the page's.
    private static readonly PageFlavour s_flavour = new(ChannelIds.Instagram, GraphErrors.OutsideInstagramWindow, Takes) { Sender = "me" };

    private readonly PageSender _sender = new(s_flavour, options.Value, time, logger);

    /// <inheritdoc cref="PageSender.SendAsync"/>
    public Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken) =>
        _sender.SendAsync(outbound, cancellationToken);

    public void Dispose() => _sender.Dispose();

    /// <summary>Source: Instagram Platform, "Send a message", "Media types and specifications".</summary>
    internal static bool Takes(string kind, string contentType) => kind switch
    {
        "image" => contentType is "image/png" or "image/jpeg" or "image/gif",
        "audio" => contentType is "audio/aac" or "audio/mp4" or "audio/x-m4a" or "audio/m4a" or "audio/wav" or "audio/x-wav",
        "video" => contentType is "video/mp4" or "video/ogg" or "video/x-msvideo" or "video/quicktime" or "video/webm",
        _ => contentType == "application/pdf",
    };
}
