using OmniBot.Core.Channels;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;
using OmniBot.Host.Conversations;
using OmniBot.Host.Handoff;

namespace OmniBot.Host.Pipeline;

/// <summary>What a turn has sent so far.</summary>
/// <param name="environment">The turn's environment.</param>
/// <param name="channel">The channel that its answers go out by, when there is one.</param>
/// <param name="lastTimestamp">Timestamp of the last activity of the conversation.</param>
/// <param name="isReplay">Nothing at all leaves the process.</param>
/// <param name="handoff">The turn's handoff; null in a turn that failed.</param>
internal sealed class RunningTurn(
    TurnEnvironment environment, IChannel? channel, DateTimeOffset lastTimestamp, bool isReplay, HandoffTurn? handoff)
{
    private readonly List<OutgoingActivity> _outgoing = [];
    private DateTimeOffset _lastTimestamp = lastTimestamp;

    public IReadOnlyList<OutgoingActivity> Outgoing => _outgoing;

    /// <summary>Nothing at all leaves the process.</summary>
    public bool IsReplay => isReplay;

    public InvokeResponse? InvokeResponse { get; private set; }

    public static RunningTurn Of(ITurnContext turnContext) =>
        turnContext.TurnState.Get<RunningTurn>()
        ?? throw new InvalidOperationException("This turn context is not one of the durable engine's, or its turn is over.");

    /// <summary>Takes an activity that the turn sends, and gives its id.</summary>
    public string Send(Activity activity, ILogger logger)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.InvokeResponse:
                InvokeResponse ??= activity.Value as InvokeResponse;
                return "";
            case ActivityTypes.Event when activity.Name == HandoffEventNames.InitiateHandoff && handoff is not null:
                // The desk takes it once the bot is done.
                handoff.Initiation = activity;
                return environment.NextActivityId();
            case ActivityTypesEx.Delay:
                // A pause between messages would hold the turn's commit, and nothing leaves before that.
                environment.Explain.AddRule("delay:ignored");
                return "";
            case ActivityTypes.Trace when activity.ChannelId != Core.Schema.Channels.Emulator:
                return environment.NextActivityId();
            case ActivityTypes.Typing:
                SendEphemeral(activity, logger);
                return activity.Id!;
            default:
                activity.Id = environment.NextActivityId();
                if (handoff?.AgentName is { } agent)
                {
                    activity.From = new ChannelAccount { Id = activity.From?.Id, Name = agent, Role = AgentSender.Role };
                }

                Append(OutboundOperation.Send, activity);
                return activity.Id;
        }
    }

    public void Append(OutboundOperation operation, Activity activity)
    {
        var next = _lastTimestamp.AddMilliseconds(1);
        activity.Timestamp = _lastTimestamp = environment.Now > next ? environment.Now : next;
        _outgoing.Add(new OutgoingActivity(operation, activity));
    }

    private void SendEphemeral(Activity activity, ILogger logger)
    {
        activity.Id = environment.NextActivityId();
        activity.Timestamp = environment.Now;
        if (channel is { Capabilities.Typing: true } && !isReplay)
        {
            _ = SendAsync(channel);
        }

        async Task SendAsync(IChannel to)
        {
            try
            {
                await to.SendAsync(
                    new OutboundActivity(environment.Conversation, OutboundOperation.Send, Sequence: 0, activity), CancellationToken.None);
            }
            catch (Exception exception)
            {
                ConversationsLog.EphemeralLost(logger, exception, to.Id);
            }
        }
    }
}
