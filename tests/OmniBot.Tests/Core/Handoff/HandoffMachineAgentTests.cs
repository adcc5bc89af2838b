using OmniBot.Core.Handoff;
using static OmniBot.Core.Handoff.HandoffState;

namespace OmniBot.Tests.Core.Handoff;

public sealed class HandoffMachineAgentTests
{
    private static readonly DateTimeOffset Later = new HandoffStory().Now.AddHours(1);

    [Fact]
    public void Only_the_owner_writes_to_the_customer()
    {
        var story = HandoffStory.Active()
            .Refuses(HandoffRefusal.NotOwner, HandoffStory.ReplyOf("bob"))
            .Refuses(HandoffRefusal.NotOwner, HandoffStory.ReplyOf("bob") with { AsSupervisor = true })
            .Refuses(HandoffRefusal.NotOwner, HandoffStory.ReplyOf("ann") with { By = null });
        var now = story.Now;
        story.Do(HandoffStory.ReplyOf("ann")).Is(WaitingOnCustomer, "ann");
        Assert.Equal((now, now, null), (story.Record.FirstReplyAt, story.Record.LastAgentAt, story.Record.UnansweredSince));
        HandoffStory.Queued().Refuses(HandoffRefusal.WrongState, HandoffStory.ReplyOf("ann"));
        HandoffStory.Active().Do(new ResolveHandoff()).Refuses(HandoffRefusal.WrongState, HandoffStory.ReplyOf("ann"));
    }

    [Fact]
    public void A_second_reply_keeps_the_time_of_the_first_and_the_epoch()
    {
        var story = HandoffStory.Active().Do(HandoffStory.ReplyOf("ann"));
        var (first, epoch) = (story.Record.FirstReplyAt, story.Record.Epoch);
        story.Do(HandoffStory.ReplyOf("ann"));
        Assert.Equal((first, epoch), (story.Record.FirstReplyAt, story.Record.Epoch));
        Assert.NotEqual(first, story.Record.LastAgentAt);
    }

    [Fact]
    public void A_supervisor_takes_over_from_the_bot_and_so_begins_a_handoff()
    {
        new HandoffStory().Refuses(HandoffRefusal.WrongState, new TakeHandoff { By = "eve" });
        var story = new HandoffStory().Do(new TakeHandoff(IsTakeOver: true) { By = "eve" }).Is(Active, "eve");
        Assert.Equal((1, HandoffReason.TakenOver, null), (story.Record.Number, story.Record.Reason, story.Record.Queue));
        Assert.Equal(2, HandoffStory.Queued().Do(new AbandonHandoff()).Do(new TakeHandoff(true) { By = "eve" }).Record.Number);
        Assert.Equal(2, HandoffStory.Active().Do(new ReturnToBot(null)).Do(new TakeHandoff(true) { By = "eve" }).Record.Number);
    }

    [Fact]
    public void A_supervisor_takes_over_from_a_colleague_who_then_writes_no_more()
    {
        HandoffStory.Active().Refuses(HandoffRefusal.NotOwner, new TakeHandoff { By = "eve" })
            .Do(new TakeHandoff(IsTakeOver: true) { By = "eve" }).Is(Active, "eve")
            .Refuses(HandoffRefusal.NotOwner, HandoffStory.ReplyOf("ann"))
            .Refuses(HandoffRefusal.WrongState, new TakeHandoff(true) { By = "eve" });
        HandoffStory.Active().Do(new ResolveHandoff { WrapUp = true }).Do(new TakeHandoff(true) { By = "ann" }).Is(Active, "ann");
    }

    [Fact]
    public void A_transfer_to_a_colleague_waits_for_that_one_alone()
    {
        var story = HandoffStory.Active().Do(new TransferHandoff { ToAgent = "bob", Comment = "angry", By = "ann", ExpiresAt = Later }).Is(Transfer);
        Assert.Equal(("bob", 2, Later), (story.Record.Offer!.Agent, story.Record.Offer.Number, story.Record.Offer.ExpiresAt));
        Assert.Equal(("bob", "angry"), (story.Record.PreferredAgent, story.Record.Comment));
        story.Refuses(HandoffRefusal.WrongState, HandoffStory.ReplyOf("ann"));
        story.Do(new AcceptHandoff(2) { By = "bob" }).Is(Active, "bob");
    }

    [Fact]
    public void A_transfer_that_nobody_accepts_goes_back_to_the_queue()
    {
        var story = HandoffStory.Active().Do(new TransferHandoff { ToAgent = "bob", By = "ann" });
        Assert.Equal(TimeSpan.FromSeconds(60), story.Record.Offer!.ExpiresAt - story.Record.Offer.At);
        story.Do(new ExpireOffer(2)).Is(Queued);
        Assert.Equal(("sales", null), (story.Record.Queue, story.Record.PreferredAgent));
        Assert.Equal(["bob"], story.Record.DeclinedBy);

        new HandoffStory().Do(new TakeHandoff(true) { By = "eve" }).Do(new TransferHandoff { ToAgent = "bob", By = "eve" })
            .Do(new DeclineHandoff(1) { By = "bob" }).Is(Requested);
    }

    [Fact]
    public void A_transfer_to_a_queue_asks_everyone_there_again()
    {
        var story = HandoffStory.Active().Do(new TransferHandoff { ToQueue = "help", By = "ann" }).Is(Queued);
        Assert.Equal("help", story.Record.Queue);
        Assert.Empty(story.Record.DeclinedBy);
    }

    [Fact]
    public void A_transfer_names_one_colleague_or_one_queue()
    {
        HandoffStory.Active().Refuses(HandoffRefusal.Invalid, new TransferHandoff { By = "ann" })
            .Refuses(HandoffRefusal.Invalid, new TransferHandoff { By = "ann", ToAgent = "bob", ToQueue = "help" })
            .Refuses(HandoffRefusal.Invalid, new TransferHandoff { By = "ann", ToAgent = "ann" })
            .Refuses(HandoffRefusal.Invalid, new TransferHandoff { By = "ann", ToAgent = "bob", ExpiresAt = DateTimeOffset.MinValue })
            .Refuses(HandoffRefusal.NotOwner, new TransferHandoff { By = "bob", ToAgent = "bob" });
    }

    [Fact]
    public void A_supervisor_assigns_what_waits_even_to_someone_who_declined()
    {
        var story = HandoffStory.Offered().Do(new DeclineHandoff(1) { By = "ann" })
            .Refuses(HandoffRefusal.NotOwner, new TransferHandoff { By = "bob", ToAgent = "ann" })
            .Do(new TransferHandoff { By = "eve", AsSupervisor = true, ToAgent = "ann" }).Is(Transfer);
        Assert.Empty(story.Record.DeclinedBy);
        story.Do(new AcceptHandoff(2) { By = "ann" }).Is(Active, "ann");
    }

    [Fact]
    public void A_consult_leaves_the_owner_and_is_ended_by_either()
    {
        var story = HandoffStory.Active().Refuses(HandoffRefusal.Invalid, new StartConsult("ann") { By = "ann" })
            .Do(new StartConsult("bob") { By = "ann" }).Is(Consult, "ann");
        Assert.Equal("bob", story.Record.Consulted);
        story.Do(HandoffStory.ReplyOf("ann")).Is(Consult, "ann").Refuses(HandoffRefusal.NotOwner, HandoffStory.ReplyOf("bob"));
        story.Refuses(HandoffRefusal.NotOwner, new EndConsult { By = "cat" }).Do(new EndConsult { By = "bob" }).Is(Active, "ann");
        Assert.Null(story.Record.Consulted);
    }

    [Fact]
    public void What_is_parked_comes_back_at_its_time_or_when_the_owner_wants()
    {
        var story = HandoffStory.Active().Refuses(HandoffRefusal.Invalid, new ParkHandoff(DateTimeOffset.MinValue) { By = "ann" })
            .Do(new ParkHandoff(Later) { By = "ann" }).Is(WaitingOnCustomer, "ann");
        story.Refuses(HandoffRefusal.WrongState, new UnparkHandoff()).Wait(Later - story.Now);
        story.Do(new UnparkHandoff()).Is(Active, "ann").Refuses(HandoffRefusal.WrongState, new UnparkHandoff());
        HandoffStory.Active().Do(new ParkHandoff(Later)).Do(new UnparkHandoff { By = "ann" }).Is(Active, "ann");
        Assert.Null(HandoffStory.Active().Do(new ParkHandoff(Later)).Do(HandoffStory.ReplyOf("ann")).Record.ParkedUntil);
    }

    [Fact]
    public void A_release_puts_it_back_into_its_queue_unless_someone_else_has_it_by_now()
    {
        var story = HandoffStory.Active().Refuses(HandoffRefusal.NotOwner, new ReleaseHandoff { From = "bob" })
            .Refuses(HandoffRefusal.NotOwner, new ReleaseHandoff { By = "bob" })
            .Do(new ReleaseHandoff { From = "ann" }).Is(Queued);
        Assert.Equal("ann", story.Record.PreferredAgent);
        story.Refuses(HandoffRefusal.WrongState, new ReleaseHandoff { From = "ann" });
        Assert.Equal(["ann"], HandoffStory.Active().Do(new ReleaseHandoff { By = "ann" }).Record.DeclinedBy);
        new HandoffStory().Do(new TakeHandoff(true) { By = "eve" }).Do(new ReleaseHandoff()).Is(Requested);
    }

    [Fact]
    public void A_resolution_closes_it_at_once_or_after_the_paperwork()
    {
        var story = HandoffStory.Active().Do(new ChangeTags(["a"])).Refuses(HandoffRefusal.NotOwner, new ResolveHandoff { By = "bob" })
            .Do(new ResolveHandoff { By = "ann", Disposition = "sold", Tags = ["b", "a"], Comment = "fine", WrapUp = true }).Is(WrapUp, "ann");
        var ended = story.Record.EndedAt;
        Assert.NotNull(ended);
        story.Do(new FinishWrapUp { Comment = "very fine" }).Is(Closed);
        Assert.Equal(("sold", "very fine", ended), (story.Record.Disposition, story.Record.Comment, story.Record.EndedAt));
        Assert.Equal(["a", "b"], story.Record.Tags);
        Assert.Equal("ann", story.Record.LastAgent);
        HandoffStory.Active().Do(new ResolveHandoff { By = "eve", AsSupervisor = true }).Is(Closed);
    }

    [Fact]
    public void The_bot_gets_it_back_with_what_was_done()
    {
        var story = HandoffStory.Active().Do(new ReturnToBot("address changed") { By = "ann" }).Is(ReturnedToBot);
        Assert.Equal((OwnerKind.Bot, "address changed"), (story.Record.Owner, story.Record.Summary));
    }

    [Fact]
    public void Notes_are_always_taken_and_change_nothing()
    {
        var story = HandoffStory.Queued();
        var before = story.Record;
        story.Do(new AddNote("see me", []) { By = "eve", Epoch = 77 });
        Assert.Same(before, story.Record);
        story.Refuses(HandoffRefusal.Invalid, new AddNote(" ", []));
    }

    [Fact]
    public void Priority_and_tags_do_not_raise_the_epoch()
    {
        var story = HandoffStory.Queued();
        var epoch = story.Record.Epoch;
        story.Do(new ChangePriority(1)).Do(new ChangeTags(["vip"])).Refuses(HandoffRefusal.Invalid, new ChangePriority(0));
        Assert.Equal((epoch, 1), (story.Record.Epoch, story.Record.Priority));
        Assert.Equal(["request", "priority", "tags"], story.Events.Select(change => change.Kind));
        new HandoffStory().Refuses(HandoffRefusal.WrongState, new ChangePriority(1)).Refuses(HandoffRefusal.WrongState, new ChangeTags(["x"]));
    }

    [Fact]
    public void A_command_for_an_earlier_epoch_is_stale()
    {
        var story = HandoffStory.Active();
        story.Refuses(HandoffRefusal.Stale, HandoffStory.ReplyOf("ann") with { Epoch = story.Record.Epoch - 1 });
        story.Do(HandoffStory.ReplyOf("ann") with { Epoch = story.Record.Epoch });
    }
}
