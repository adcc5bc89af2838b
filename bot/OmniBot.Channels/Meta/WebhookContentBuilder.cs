using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.Meta;

/// <summary>Collects what the batches of one call hold, in their order.</summary>
internal sealed class WebhookContentBuilder(string channel)
{
    private readonly List<InboundActivity> _activities = [];
    private readonly List<DeliveryReport> _reports = [];
    private readonly List<string> _reasons = [];

    public string Channel => channel;

    public void Add(Activity activity)
    {
        activity.ChannelId = channel;
        _activities.Add(new InboundActivity(new ConversationKey(channel, activity.Recipient!.Id!, activity.Conversation!.Id!), activity));
    }

    public void Add(DeliveryReport report) => _reports.Add(report);

    /// <summary>Something that is not for the bot.</summary>
    public void Skip(string reason)
    {
        if (!_reasons.Contains(reason))
        {
            _reasons.Add(reason);
        }
    }

    public WebhookContent Build()
    {
        if (_activities.Count > 0)
        {
            return new WebhookContent(_activities, _reports);
        }

        if (_reports.Count > 0)
        {
            Skip("delivery status");
        }

        return new WebhookContent([], _reports, _reasons.Count == 0 ? "an empty batch" : string.Join("; ", _reasons));
    }
}
