using System.Text.Json;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;

namespace OmniBot.Host.Handoff;

/// <inheritdoc cref="IDesk"/>
internal sealed class DeskDispatcher(
    IConversationStore store,
    IConversationDispatcher conversations,
    IChannelDirectory channels,
    IDeskDirectory directory,
    IAgentPresence presences) : IDesk
{
    public async Task<DeskAnswer> SendAsync(
        ConversationKey conversation, HandoffCommand command, string? commandId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(command);
        var activity = Address(await ReadReferenceAsync(conversation, cancellationToken));
        activity.Id = $"desk-{commandId ?? IdSource.Next()}";
        activity.Name = HandoffCommand.ActivityName;
        activity.Value = HandoffJson.ToElement(command);
        var turn = await conversations.EnqueueAndWaitAsync(
            new InboundActivity(conversation, activity, Origin: ActivityOrigin.Desk), cancellationToken);
        if (turn.InvokeResponse?.Body is not JsonElement body)
        {
            throw new InvalidOperationException("The command's turn failed and changed nothing; the log says why.");
        }

        var answer = ActivityJson.FromObject<DeskAnswer>(body)!;
        if (command is DeclineHandoff { By: { } decliner } && answer.Refusal is null)
        {
            // Who rejects an offer wants none now.
            await presences.SetAsync(decliner, AgentPresence.DoNotDisturb, cancellationToken);
        }

        return answer;
    }

    public async Task TypeAsync(ConversationKey conversation, string agent, CancellationToken cancellationToken)
    {
        if (channels.Find(conversation.Channel) is not { Capabilities.Typing: true } channel)
        {
            return;
        }

        try
        {
            var typing = Address(await ReadReferenceAsync(conversation, cancellationToken));
            (typing.From, typing.Recipient) = (typing.Recipient, typing.From);
            typing.Type = ActivityTypes.Typing;
            typing.Id = IdSource.Next();
            typing.From!.Name = directory.Agents.FirstOrDefault(profile => profile.Id == agent) is { } known ? known.PublicName ?? known.Name : agent;
            await channel.SendAsync(new OutboundActivity(conversation, OutboundOperation.Send, Sequence: 0, typing), cancellationToken);
        }
        catch (Exception exception) when (exception is ChannelException or HttpRequestException or InvalidOperationException)
        {
            // Typing that does not arrive does no harm.
        }
    }

    private async Task<ConversationReference> ReadReferenceAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        await store.FindConversationAsync(conversation, cancellationToken) is { Reference.Length: > 0 } record
            ? JsonSerializer.Deserialize<ConversationReference>(record.Reference.Span, ActivityJson.Options)!
            : throw new InvalidOperationException("There is no such conversation, or it has not begun.");

    private static Activity Address(ConversationReference reference)
    {
        var activity = reference.GetContinuationActivity();
        activity.Type = ActivityTypes.Event;
        activity.Value = null;
        return activity;
    }
}
