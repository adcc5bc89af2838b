using OmniBot.Channels.Meta;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Instagram;

/// <summary>Sends by Instagram.</summary>
internal sealed class InstagramChannel(InstagramClient client) : IChannel
{
    private const long MaxFile = 25 * 1024 * 1024;

    public string Id => ChannelIds.Instagram;

    public ChannelCapabilities Capabilities { get; } = new()
    {
        MaxSuggestedActions = PageRenderer.MaxQuickReplies,
        MaxCardActions = PageRenderer.MaxButtons,
        MaxHeroCards = PageRenderer.MaxCards,
        MaxActionTitleLength = 20,
        MaxActionValueBytes = 1000,
        UrlActions = true,
        MaxTextLength = 1000,
        MaxTextLengthWithActions = PageRenderer.MaxButtonTemplateText,
        TextUnit = LengthUnit.Utf8,
        Markup = MarkupDialect.None,
        Typing = true,
        Receipts = true,
        Media = MediaKinds.Files,
        MaxMediaBytes = new Dictionary<MediaKinds, long>
        {
            [MediaKinds.Image] = 8 * 1024 * 1024,
            [MediaKinds.Audio] = MaxFile,
            [MediaKinds.Video] = MaxFile,
            [MediaKinds.Document] = MaxFile,
        },
        SessionWindow = PageSender.Window,
    };

    public Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken) => client.SendAsync(outbound, cancellationToken);
}
