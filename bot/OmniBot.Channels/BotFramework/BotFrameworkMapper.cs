using System.Text.Json;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;

namespace OmniBot.Channels.BotFramework;

/// <summary>An activity of the Bot Framework to ours: it is one already, so only what it lacks is looked for.</summary>
internal static class BotFrameworkMapper
{
    /// <summary>Names what an activity lacks, or gives null when it can be taken.</summary>
    public static string? ProblemOf(Activity activity) => activity switch
    {
        { Type: ActivityTypesEx.InvokeResponse or ActivityTypesEx.Delay } => "This type is not sent over the wire.",
        { Type: null or "" } => "The activity has no type.",
        { ChannelId: null or "" } => "The activity has no channelId.",
        { Conversation: null or { Id: null or "" } } => "The activity has no conversation.id.",
        { From: null or { Id: null or "" } } => "The activity has no from.id.",
        { Recipient: null or { Id: null or "" } } => "The activity has no recipient.id.",
        { ServiceUrl: null or "" } => "The activity has no serviceUrl.",
        _ => null,
    };

    /// <summary>The activity that a body holds. What it lacks to be taken is named beside it.</summary>
    public static WebhookContent Parse(ReadOnlyMemory<byte> body)
    {
        Activity activity;
        try
        {
            activity = ActivityJson.Deserialize(body.Span);
        }
        catch (JsonException exception)
        {
            return WebhookContent.Malformed($"The body is not an activity: see {exception.Path ?? "its beginning"}.");
        }

        if (string.IsNullOrEmpty(activity.Type))
        {
            return WebhookContent.Malformed(ProblemOf(activity)!);
        }

        activity.CallerId = null;
        var key = new ConversationKey(ChannelIds.BotFramework, $"{activity.ChannelId}/{activity.Recipient?.Id}", activity.Conversation?.Id ?? "");
        return new WebhookContent([new InboundActivity(key, activity)], [], ProblemOf(activity));
    }

    /// <param name="activity">What came.</param>
    /// <param name="callerId">Who sent it, as its token says; what comes over the wire is discarded (A2251).</param>
    /// <param name="arrival">The place of the request.</param>
    public static InboundActivity ToInbound(Activity activity, string? callerId, Arrival? arrival)
    {
        activity.CallerId = callerId;
        return new InboundActivity(
            new ConversationKey(ChannelIds.BotFramework, $"{activity.ChannelId}/{activity.Recipient!.Id}", activity.Conversation!.Id!), activity, arrival);
    }
}
