using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Messenger;

/// <summary>Sends by Messenger.</summary>
internal sealed class MessengerChannel(MessengerClient client) : IChannel
{
    private const long MaxFile = 25 * 1024 * 1024;

    public string Id => ChannelIds.Messenger;

    // Sources: Messenger Platform, "Send API" (text), "Quick replies", "Generic template", "Button template", "Attachments".
    public ChannelCapabilities Capabilities { get; } = new()
    {
        MaxSuggestedActions = PageRenderer.MaxQuickReplies,
        MaxCardActions = PageRenderer.MaxButtons,
        MaxHeroCards = PageRenderer.MaxCards,
        MaxActionTitleLength = 20,
        MaxActionValueBytes = 1000,
        UrlActions = true,
        MaxTextLength = 2000,
        MaxTextLengthWithActions = PageRenderer.MaxButtonTemplateText,
        TextUnit = LengthUnit.Utf16,
        Markup = MarkupDialect.None,
        Typing = true,
        Receipts = true,
        Media = MediaKinds.Files,
        MaxMediaBytes = new Dictionary<MediaKinds, long>
        {
            [MediaKinds.Image] = MaxFile,
            [MediaKinds.Audio] = MaxFile,
            [MediaKinds.Video] = MaxFile,
            [MediaKinds.Document] = MaxFile,
        },
        SessionWindow = PageSender.Window,
    };

    public Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken) => client.SendAsync(outbound, cancellationToken);
}
