using System.Text.Json;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;

namespace OmniBot.Host.Handoff;

/// <summary>A handoff to another hub, which the channel leads to: it tells by <c>handoff.status</c> events what becomes of it.</summary>
internal static class HubHandoff
{
    /// <summary>Stands for the agents of the hub, who have no accounts here.</summary>
    public const string Agent = "hub";

    /// <summary>Takes the status; false when it changes nothing here and is only the bot's to hear.</summary>
    public static bool Hear(HandoffTurn handoff, Activity activity)
    {
        HandoffStatus? status;
        try
        {
            status = ActivityJson.FromObject<HandoffStatus>(activity.Value);
        }
        catch (JsonException)
        {
            return true;
        }

        switch (status?.State)
        {
            case HandoffStates.Accepted:
                handoff.Apply(new TakeHandoff { By = Agent });
                break;
            case HandoffStates.Completed when handoff.Record.Agent == Agent:
                handoff.Apply(new ReturnToBot(status.Message) { By = Agent });
                break;
            case HandoffStates.Failed when handoff.Record.Owner == OwnerKind.Queue:
                handoff.Apply(new ExpireHandoff());
                break;
        }

        return true;
    }
}
