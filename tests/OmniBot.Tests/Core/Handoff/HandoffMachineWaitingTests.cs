using OmniBot.Core.Handoff;
using static OmniBot.Core.Handoff.HandoffState;

namespace OmniBot.Tests.Core.Handoff;

public sealed class HandoffMachineWaitingTests
{
    [Fact]
    public void A_request_with_a_queue_waits_there_and_one_without_waits_for_a_queue()
    {
        Assert.Equal("sales", HandoffStory.Queued().Is(Queued).Record.Queue);
        var story = new HandoffStory().Do(new RequestHandoff()).Is(Requested);
        Assert.Null(story.Record.QueuedAt);
        story.Do(new QueueHandoff("help", Priority: 2)).Is(Queued);
        Assert.Equal(("help", 2), (story.Record.Queue, story.Record.Priority));
    }

    [Fact]
    public void A_request_begins_a_new_handoff_and_keeps_what_is_the_conversations()
    {
        var story = new HandoffStory().Do(new RequestHandoff { Queue = "sales", CustomerId = "C1", Subject = "Refund", Language = "de" });
        story.Offer("ann").Do(new AcceptHandoff(1) { By = "ann" }).Do(new ChangeTags(["vip"])).Do(HandoffStory.ReplyOf("ann"));
        story.Do(new ResolveHandoff { By = "ann", Disposition = "done" });
        var epoch = story.Record.Epoch;
        story.Do(new RequestHandoff { Reason = HandoffReason.Keyword, ReasonDetail = "human" });

        var record = story.Record;
        Assert.Equal((2, epoch + 1, 7L), (record.Number, record.Epoch, record.FromSequence));
        Assert.Equal(("C1", "de", "ann"), (record.CustomerId, record.Language, record.LastAgent));
        Assert.Equal((0, 1), (record.Offers, record.LastOffer));
        Assert.Equal((null, null, null), (record.Queue, record.Subject, record.Disposition));
        Assert.Equal((null, null, null), (record.AcceptedAt, record.FirstReplyAt, record.EndedAt));
        Assert.Empty(record.Tags);
        Assert.Equal((HandoffReason.Keyword, "human"), (record.Reason, record.ReasonDetail));
    }

    [Fact]
    public void A_second_request_is_refused_as_long_as_the_first_is_under_way()
    {
        new HandoffStory().Do(new RequestHandoff()).Refuses(HandoffRefusal.WrongState, new RequestHandoff());
        HandoffStory.Queued().Refuses(HandoffRefusal.WrongState, new RequestHandoff { Queue = "help" });
        HandoffStory.Offered().Refuses(HandoffRefusal.WrongState, new RequestHandoff());
        HandoffStory.Active().Refuses(HandoffRefusal.WrongState, new RequestHandoff());
    }

    [Fact]
    public void A_request_does_not_mind_an_old_epoch_but_a_priority_that_is_none()
    {
        new HandoffStory().Refuses(HandoffRefusal.Invalid, new RequestHandoff { Priority = 10 }).Do(new RequestHandoff { Epoch = 99 }).Is(Requested);
    }

    [Fact]
    public void A_move_to_another_queue_takes_the_last_place_there_and_the_same_queue_keeps_it()
    {
        var story = HandoffStory.Offered();
        var entered = story.Record.QueuedAt;
        story.Do(new DeclineHandoff(1) { By = "ann" }).Do(new QueueHandoff("sales")).Is(Queued);
        Assert.Equal(entered, story.Record.QueuedAt);
        Assert.Empty(story.Record.DeclinedBy);

        var epoch = story.Record.Epoch;
        story.Do(new QueueHandoff("sales"));
        Assert.Equal(epoch, story.Record.Epoch);
        story.Do(new QueueHandoff("help"));
        Assert.Equal(epoch + 1, story.Record.Epoch);
        Assert.NotEqual(entered, story.Record.QueuedAt);
    }

    [Fact]
    public void Only_what_waits_in_a_queue_is_offered()
    {
        new HandoffStory().Refuses(HandoffRefusal.WrongState, new OfferHandoff("ann", DateTimeOffset.MaxValue));
        new HandoffStory().Do(new RequestHandoff()).Refuses(HandoffRefusal.WrongState, new OfferHandoff("ann", DateTimeOffset.MaxValue));
        HandoffStory.Offered().Refuses(HandoffRefusal.WrongState, new OfferHandoff("bob", DateTimeOffset.MaxValue));
        HandoffStory.Active().Refuses(HandoffRefusal.WrongState, new OfferHandoff("bob", DateTimeOffset.MaxValue));
        var late = HandoffStory.Queued();
        late.Refuses(HandoffRefusal.OfferOver, new OfferHandoff("ann", late.Now));
    }

    [Fact]
    public void The_agent_of_the_offer_accepts_until_two_seconds_after_its_end()
    {
        HandoffStory.Offered().Refuses(HandoffRefusal.OfferOver, new AcceptHandoff(1) { By = "bob" })
            .Refuses(HandoffRefusal.OfferOver, new AcceptHandoff(2) { By = "ann" })
            .Do(new AcceptHandoff(1) { By = "ann" }).Is(Active, "ann");

        var story = HandoffStory.Offered();
        var end = story.Record.Offer!.ExpiresAt - story.Now;
        story.Wait(end + TimeSpan.FromSeconds(2.001)).Refuses(HandoffRefusal.OfferOver, new AcceptHandoff(1) { By = "ann" });
        story.Wait(TimeSpan.FromMilliseconds(-1)).Do(new AcceptHandoff(1) { By = "ann" }).Is(Active, "ann");
    }

    [Fact]
    public void Accepting_twice_is_refused_the_second_time()
    {
        HandoffStory.Active().Refuses(HandoffRefusal.OfferOver, new AcceptHandoff(1) { By = "ann" }).Is(Active, "ann");
    }

    [Fact]
    public void A_declined_or_passed_offer_goes_back_to_its_place_and_not_to_that_agent_again()
    {
        var story = HandoffStory.Offered();
        var entered = story.Record.QueuedAt;
        story.Do(new DeclineHandoff(1) { By = "ann" }).Is(Queued);
        Assert.Equal(entered, story.Record.QueuedAt);
        story.Refuses(HandoffRefusal.Invalid, new OfferHandoff("ann", DateTimeOffset.MaxValue));
        story.Offer("bob").Do(new ExpireOffer(2)).Is(Queued);
        Assert.Equal(["ann", "bob"], story.Record.DeclinedBy);
        Assert.Equal(2, story.Record.Offers);
    }

    [Fact]
    public void The_end_of_an_earlier_offer_does_not_end_the_present_one()
    {
        HandoffStory.Offered().Do(new ExpireOffer(1)).Offer("bob")
            .Refuses(HandoffRefusal.OfferOver, new ExpireOffer(1))
            .Refuses(HandoffRefusal.OfferOver, new DeclineHandoff(1) { By = "ann" })
            .Refuses(HandoffRefusal.OfferOver, new AcceptHandoff(1) { By = "ann" })
            .Is(Offered);
    }

    [Fact]
    public void An_answer_to_an_offer_of_an_earlier_handoff_is_refused()
    {
        HandoffStory.Offered().Do(new AbandonHandoff()).Do(new RequestHandoff { Queue = "sales" }).Offer("ann")
            .Refuses(HandoffRefusal.OfferOver, new AcceptHandoff(1) { By = "ann" })
            .Do(new AcceptHandoff(2) { By = "ann" });
    }

    [Fact]
    public void Who_waits_may_be_taken_from_the_queue_by_anyone()
    {
        new HandoffStory().Do(new RequestHandoff()).Do(new TakeHandoff { By = "bob" }).Is(Active, "bob");
        HandoffStory.Queued().Do(new TakeHandoff { By = "bob" }).Is(Active, "bob");
        HandoffStory.Offered().Do(new TakeHandoff { By = "bob" }).Is(Active, "bob").Refuses(HandoffRefusal.OfferOver, new AcceptHandoff(1) { By = "ann" });
        HandoffStory.Queued().Refuses(HandoffRefusal.Invalid, new TakeHandoff());
    }

    [Fact]
    public void The_customer_leaves_the_queue_but_not_an_agent()
    {
        var story = HandoffStory.Offered().Do(new AbandonHandoff()).Is(Abandoned);
        Assert.NotNull(story.Record.EndedAt);
        Assert.Null(story.Record.UnansweredSince);
        HandoffStory.Active().Refuses(HandoffRefusal.WrongState, new AbandonHandoff());
    }

    [Fact]
    public void What_waits_or_is_silent_expires()
    {
        HandoffStory.Queued().Do(new ExpireHandoff()).Is(Expired).Refuses(HandoffRefusal.WrongState, new ExpireHandoff());
        HandoffStory.Active().Do(HandoffStory.ReplyOf("ann")).Do(new ExpireHandoff()).Is(Expired);
        HandoffStory.Active().Do(new ResolveHandoff { WrapUp = true }).Refuses(HandoffRefusal.WrongState, new ExpireHandoff());
    }

    [Fact]
    public void A_call_back_waits_for_its_time_and_then_for_an_agent()
    {
        var story = HandoffStory.Queued();
        var at = story.Now.AddHours(3);
        story.Do(new ScheduleCallback(at)).Is(CallbackScheduled);
        Assert.Equal(("sales", at), (story.Record.Queue, story.Record.CallbackAt!.Value));
        story.Do(new QueueHandoff("sales")).Is(Queued);
        Assert.Null(story.Record.CallbackAt);
        HandoffStory.Queued().Do(new ScheduleCallback(at)).Do(new TakeHandoff { By = "ann" }).Is(Active, "ann");
        HandoffStory.Queued().Do(new ScheduleCallback(at)).Do(new ResolveHandoff { WrapUp = true }).Is(Closed);
    }

    [Fact]
    public void A_call_back_needs_a_queue_and_starts_a_handoff_when_none_is_under_way()
    {
        var at = new HandoffStory().Now.AddHours(3);
        new HandoffStory().Refuses(HandoffRefusal.Invalid, new ScheduleCallback(at));
        Assert.Equal(1, new HandoffStory().Do(new ScheduleCallback(at, "sales")).Is(CallbackScheduled).Record.Number);
        Assert.Equal("ann", HandoffStory.Active().Do(new ScheduleCallback(at) { By = "ann" }).Is(CallbackScheduled).Record.PreferredAgent);
        HandoffStory.Active().Refuses(HandoffRefusal.NotOwner, new ScheduleCallback(at) { By = "bob" });
    }
}
