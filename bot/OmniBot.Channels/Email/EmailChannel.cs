using Microsoft.Extensions.Options;
using OmniBot.Core.Channels;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Email;

/// <summary>Answers by mail.</summary>
internal sealed class EmailChannel(EmailClient client, EmailCap cap, IOptions<EmailOptions> options, TimeProvider time) : IChannel
{
    public string Id => ChannelIds.Email;

    public ChannelCapabilities Capabilities { get; } = new()
    {
        MaxTextLength = 200_000,
        Markup = MarkupDialect.Html,
        Media = MediaKinds.Files | MediaKinds.Location | MediaKinds.Contact,

        // What providers take is 25 MB with its encoding, which adds a third.
        MaxMediaBytes = new Dictionary<MediaKinds, long>
        {
            [MediaKinds.Image] = 18_000_000, [MediaKinds.Audio] = 18_000_000, [MediaKinds.Video] = 18_000_000, [MediaKinds.Document] = 18_000_000,
        },
        MaxCaptionLength = 200_000,
        Receipts = true,
    };

    public async Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outbound);
        var settings = options.Value;
        if (settings.Missing() is [var missing, ..])
        {
            throw new ChannelException(ChannelError.Rejected, $"The channel is off: {missing} is not set.");
        }

        if (outbound.Operation != OutboundOperation.Send || outbound.Activity.Type != ActivityTypes.Message)
        {
            return DeliveryReceipt.Accepted;
        }

        using var message = EmailComposer.Compose(outbound, settings, time.GetUtcNow());
        var isAgent = outbound.Activity.From?.Role == AgentSender.Role;
        var to = outbound.Activity.Recipient!.Id!;
        if (!isAgent && cap.IsReached(to))
        {
            throw new ChannelException(ChannelError.Rejected, $"The correspondent got {settings.MaxAnswersPerHour} mails of the bot's in an hour, which looks like a loop.");
        }

        await client.SendAsync(message, cancellationToken);
        if (!isAgent)
        {
            cap.Add(to);
        }

        return new DeliveryReceipt(message.MessageId);
    }
}
