using OmniBot.Core.Conversations;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Host.Handoff;

/// <summary>A turn's view of its conversation's handoff: as it was, and what the turn makes of it.</summary>
/// <param name="before">As last committed.</param>
/// <param name="sequence">The number of the turn's activity in the transcript.</param>
/// <param name="origin">Who put the activity into the inbox.</param>
/// <param name="now">The turn's time.</param>
internal sealed class HandoffTurn(HandoffRecord before, long sequence, ActivityOrigin origin, DateTimeOffset now)
{
    private readonly List<HandoffEvent> _events = [];

    public ActivityOrigin Origin => origin;

    public HandoffRecord Record { get; private set; } = before;

    public IReadOnlyList<HandoffEvent> Events => _events;

    public long Sequence => sequence;

    /// <summary>The turn's messages are the words of an agent, of whom customers see this name; null when they are the bot's.</summary>
    public string? AgentName { get; set; }

    /// <summary>Why the turn's command was refused.</summary>
    public HandoffRefusal? Refusal { get; private set; }

    /// <summary>The wish for a person that the bot has uttered in this turn.</summary>
    public Activity? Initiation { get; set; }

    public static HandoffTurn Of(ITurnContext turnContext) =>
        turnContext.TurnState.Get<HandoffTurn>() ?? throw new InvalidOperationException("This turn context is not one of the durable engine's.");

    /// <summary>Does a command; false when it was refused.</summary>
    public bool Apply(HandoffCommand command)
    {
        var change = HandoffMachine.Apply(Record, command, now, sequence);
        Refusal = change.Refusal;
        return Take(change);
    }

    public void CustomerWrote() => Take(HandoffMachine.CustomerWrote(Record, now));

    private bool Take(HandoffChange change)
    {
        Record = change.After;
        _events.AddRange(change.Events);
        return change.Refusal is null;
    }
}
