using System.Text.Json;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Host.Handoff;

/// <summary>Does what the desk and the router want, and tells the customer.</summary>
internal sealed class HandoffCommands(HandoffNotices notices, HandoffBeginning beginning, IDeskDirectory directory)
{
    /// <summary>Does the turn's command; true when the bot goes on with the conversation.</summary>
    public async Task<bool> RunAsync(ITurnContext turnContext, HandoffTurn handoff, CancellationToken cancellationToken)
    {
        var command = HandoffJson.ReadCommand((JsonElement)turnContext.Activity.Value!);
        var kind = HandoffCommandKinds.Of(command);
        var before = handoff.Record;
        if (command is RequestHandoff request)
        {
            await beginning.BeginAsync(turnContext, handoff, request, cancellationToken);
        }
        else
        {
            handoff.Apply(command);
        }

        TurnEnvironment.Of(turnContext).Explain.AddRule(handoff.Refusal is { } refusal ? $"handoff:refused:{kind}:{refusal}" : $"handoff:{kind}");
        var isBots = handoff.Refusal is null && await TellAsync(turnContext, handoff, command, before, cancellationToken);
        turnContext.TurnState.Set(new InvokeResponse
        {
            Status = handoff.Refusal is null ? 200 : 409,
            Body = ActivityJson.ToElement(new DeskAnswer(handoff.Record, handoff.Refusal, handoff.Sequence)),
        });
        return isBots;
    }

    private async Task<bool> TellAsync(
        ITurnContext turnContext, HandoffTurn handoff, HandoffCommand command, HandoffRecord before, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case ReplyAsAgent reply:
                await ReplyAsync(turnContext, handoff, reply, cancellationToken);
                break;
            case AcceptHandoff or TakeHandoff when handoff.Record.Agent != before.Agent:
                await SayAsync(new HandoffNotice(HandoffNoticeKind.Accepted) { Agent = PublicNameOf(handoff.Record.Agent!) });
                await StatusAsync(HandoffStates.Accepted, null);
                break;
            case TransferHandoff:
                await SayAsync(new HandoffNotice(HandoffNoticeKind.Transferred));
                break;
            case ReleaseHandoff:
                await SayAsync(new HandoffNotice(HandoffNoticeKind.Requeued));
                break;
            case AbandonHandoff:
                await SayAsync(new HandoffNotice(HandoffNoticeKind.Abandoned));
                break;
            case ExpireHandoff when before.Owner == OwnerKind.Queue:
                await SayAsync(new HandoffNotice(HandoffNoticeKind.Expired));
                await StatusAsync(HandoffStates.Failed, null);
                break;
            case ResolveHandoff when before.Owner == OwnerKind.Agent:
                await SayAsync(new HandoffNotice(HandoffNoticeKind.Resolved));
                await StatusAsync(HandoffStates.Completed, null);
                break;
            case ReturnToBot back:
                await SayAsync(new HandoffNotice(HandoffNoticeKind.Returned));
                // The bot hears of it as of any other hub's handoff, and goes on where it was.
                turnContext.Activity.Name = HandoffEventNames.HandoffStatus;
                turnContext.Activity.Value = ActivityJson.ToElement(new HandoffStatus(HandoffStates.Completed, back.Summary));
                return true;
        }

        return false;

        Task SayAsync(HandoffNotice notice) => notices.SayAsync(turnContext, notice, cancellationToken);

        // Clients that know the Bot Framework's events see them; Web Chat and other channels show nothing of them.
        Task StatusAsync(string state, string? message) => turnContext.SendActivityAsync(
            EventFactory.CreateHandoffStatus(turnContext.Activity.Conversation ?? new ConversationAccount(), state, message), cancellationToken);
    }

    private async Task ReplyAsync(ITurnContext turnContext, HandoffTurn handoff, ReplyAsAgent reply, CancellationToken cancellationToken)
    {
        handoff.AgentName = PublicNameOf(reply.By!);
        var message = reply.Message.Clone();
        message.Type = ActivityTypes.Message;
        message.Id = null;
        message.TextFormat ??= TextFormatTypes.Plain;
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    private string PublicNameOf(string agent) =>
        directory.Agents.FirstOrDefault(profile => profile.Id == agent) is { } known ? known.PublicName ?? known.Name : agent;
}
