using OmniBot.Core.Channels;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.WebChat;

/// <summary>Tells the open windows of a conversation that there is something to see; who has none open reads it from the transcript later.</summary>
internal sealed class WebChatChannel(IConversationFeed feed) : IChannel
{
    public string Id => ChannelIds.WebChat;

    public ChannelCapabilities Capabilities { get; } = new()
    {
        MaxSuggestedActions = 100,
        MaxCardActions = 100,
        MaxActionTitleLength = 200,
        MaxTextLength = 64_000,
        Cards = true,
        Markup = MarkupDialect.Markdown,
        OwnPages = true,
        Typing = true,
        Update = true,
        Delete = true,
        UrlActions = true,
        Media = MediaKinds.Files,
        ManyAttachments = true,
    };

    public async Task<DeliveryReceipt> SendAsync(OutboundActivity outbound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outbound);
        var notice = outbound.Sequence > 0 ? new FeedNotice(outbound.Sequence) : new FeedNotice(0, ActivityJson.Serialize(outbound.Activity));
        await feed.PublishAsync(outbound.Conversation, notice, cancellationToken);
        return DeliveryReceipt.Accepted;
    }
}
