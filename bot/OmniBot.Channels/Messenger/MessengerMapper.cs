using OmniBot.Channels.Meta;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Messenger;

/// <summary>Webhook calls of Messenger to activities and delivery reports.</summary>
internal static class MessengerMapper
{
    /// <summary>What a body holds. Without our app's id, only inboxes that are known are taken for a person's.</summary>
    public static WebhookContent Parse(ReadOnlyMemory<byte> body) => Parse(body, "");

    /// <summary>What a body holds.</summary>
    public static WebhookContent Parse(ReadOnlyMemory<byte> body, string appId) => PageMapper.Parse(body, ChannelIds.Messenger, "page", appId);
}
