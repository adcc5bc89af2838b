using OmniBot.Core.Handoff;
using static OmniBot.Core.Handoff.HandoffState;

namespace OmniBot.Tests.Core.Handoff;

public sealed class HandoffMachineCustomerTests
{
    [Fact]
    public void A_message_to_the_bot_changes_nothing()
    {
        Assert.Same(HandoffRecord.None, HandoffMachine.CustomerWrote(HandoffRecord.None, DateTimeOffset.UnixEpoch).After);
    }

    [Fact]
    public void A_message_makes_it_the_agents_turn_and_is_unanswered_from_the_first_one_on()
    {
        var story = HandoffStory.Active().Do(HandoffStory.ReplyOf("ann"));
        var first = story.Now;
        story.CustomerWrites().Is(Active, "ann");
        Assert.Equal("customer", story.Events[^1].Kind);
        var (epoch, events) = (story.Record.Epoch, story.Events.Count);
        story.CustomerWrites();
        Assert.Equal((epoch, events), (story.Record.Epoch, story.Events.Count));
        Assert.Equal((first, first.AddSeconds(1)), (story.Record.UnansweredSince, story.Record.LastCustomerAt));
    }

    [Fact]
    public void A_message_unparks()
    {
        var story = HandoffStory.Active();
        story.Do(new ParkHandoff(story.Now.AddHours(1))).CustomerWrites().Is(Active, "ann");
        Assert.Null(story.Record.ParkedUntil);
    }

    [Fact]
    public void A_message_during_the_paperwork_goes_to_the_same_agent()
    {
        var story = HandoffStory.Active().Do(new ResolveHandoff { WrapUp = true }).CustomerWrites().Is(Active, "ann");
        Assert.Null(story.Record.EndedAt);
        Assert.Equal(1, story.Record.Number);
    }

    [Fact]
    public void A_message_after_the_end_goes_to_the_bot()
    {
        HandoffStory.Active().Do(new ResolveHandoff()).CustomerWrites().Is(Bot);
        HandoffStory.Active().Do(new ReturnToBot(null)).CustomerWrites().Is(Bot);
        HandoffStory.Queued().Do(new AbandonHandoff()).CustomerWrites().Is(Bot);
        HandoffStory.Queued().Do(new ExpireHandoff()).CustomerWrites().Is(Bot);
    }

    [Fact]
    public void A_message_while_waiting_or_consulting_keeps_the_state()
    {
        var queued = HandoffStory.Queued();
        var asked = queued.Record.UnansweredSince;
        queued.CustomerWrites().Is(Queued);
        Assert.Equal(asked, queued.Record.UnansweredSince);
        HandoffStory.Active().Do(new StartConsult("bob")).CustomerWrites().Is(Consult, "ann");
    }
}
