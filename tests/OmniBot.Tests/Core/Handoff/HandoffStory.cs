using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Core.Handoff;

/// <summary>One conversation's handoff, played command by command; each takes a second.</summary>
internal sealed class HandoffStory
{
    private long _sequence;

    public DateTimeOffset Now { get; private set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public HandoffRecord Record { get; private set; } = HandoffRecord.None;

    public List<HandoffEvent> Events { get; } = [];

    public static HandoffStory Queued(string queue = "sales") => new HandoffStory().Do(new RequestHandoff { Queue = queue });

    public static HandoffStory Offered(string agent = "ann") => Queued().Offer(agent);

    public static HandoffStory Active(string agent = "ann")
    {
        var story = Offered(agent);
        return story.Do(new AcceptHandoff(story.Record.LastOffer) { By = agent });
    }

    public static ReplyAsAgent ReplyOf(string agent) => new(new Activity { Type = ActivityTypes.Message, Text = "Hello" }) { By = agent };

    public HandoffStory Do(HandoffCommand command)
    {
        var change = HandoffMachine.Apply(Record, command, Now, ++_sequence);
        Assert.Null(change.Refusal);
        return Keep(change);
    }

    public HandoffStory Refuses(HandoffRefusal refusal, HandoffCommand command)
    {
        var change = HandoffMachine.Apply(Record, command, Now, ++_sequence);
        Assert.Equal(refusal, change.Refusal);
        Assert.Same(Record, change.After);
        Assert.Empty(change.Events);
        return this;
    }

    public HandoffStory Offer(string agent) => Do(new OfferHandoff(agent, Now.AddSeconds(30)));

    public HandoffStory CustomerWrites() => Keep(HandoffMachine.CustomerWrote(Record, Now));

    public HandoffStory Wait(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public HandoffStory Is(HandoffState state, string? agent = null)
    {
        Assert.Equal(state, Record.State);
        Assert.Equal(agent, Record.Agent);
        return this;
    }

    private HandoffStory Keep(HandoffChange change)
    {
        Record = change.After;
        Events.AddRange(change.Events);
        Now = Now.AddSeconds(1);
        return this;
    }
}
