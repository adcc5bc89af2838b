using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Messenger;

/// <summary>The Send API as Messenger has it.</summary>
internal sealed class MessengerClient(IOptions<MessengerOptions> options, TimeProvider time, ILogger<MessengerClient> logger) : IDisposable
{
    private static readonly PageFlavour s_flavour = new(ChannelIds.Messenger, GraphErrors.OutsideMessengerWindow, Takes: (_, _) => true)
    {
        Metadata = PageMessageMapper.OwnMetadata,
    };

    private readonly PageSender _sender = new(s_flavour, options.Value, time, logger);

    /// <inheritdoc cref="PageSender.SendAsync"/>
    public Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken) =>
        _sender.SendAsync(outbound, cancellationToken);

    public void Dispose() => _sender.Dispose();
}
