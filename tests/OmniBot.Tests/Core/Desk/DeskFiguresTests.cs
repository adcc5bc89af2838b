using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Schema;

namespace OmniBot.Tests.Core.Desk;

/// <summary>A morning worked by hand; all times are minutes after nine.</summary>
public sealed class DeskFiguresTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly List<HandoffHistory> _history = [];

    /// <summary>
    /// <code>
    ///           asked  answered  wait  first words  in work                          end
    /// quick      0      1         1     2            ann 1-11 (paperwork 9-11)        closed 11
    /// slow       2      8         6     10           ann 8-10, parked 10-20, 20-22    closed 22
    /// call-back  0      31        1     33           bob 31-35                        closed 35; set aside 1-31, asked 1, again 31
    /// passed on  5      6         1     7            bob 6-10, ann 13-16              returned 16
    /// gone       3      -         4     -            -                                abandoned 7
    /// expired    4      -         6     -            -                                expired 10
    /// new        38     -         2     -            -                                waits
    /// long       30     -         10    -            -                                waits
    /// taken      12     (12)      -     (13)         eve 12-18                        closed 18
    /// </code>
    /// </summary>
    public DeskFiguresTests()
    {
        Play("quick", (0, Ask()), (0.5, Offer("ann")), (1, Accept("ann")), (2, Reply("ann")), (9, new ResolveHandoff { WrapUp = true }), (11, new FinishWrapUp()));
        Play("slow", (2, Ask()), (7, Offer("ann")), (8, Accept("ann")), (10, Reply("ann")), (10, new ParkHandoff(At(20))), (15, new ChangeTags(["x"])),
            (20, new UnparkHandoff()), (22, new ResolveHandoff()));
        Play("call-back", (0, Ask()), (1, new ScheduleCallback(At(31))), (31, new QueueHandoff("sales")), (31, new TakeHandoff { By = "bob" }), (33, Reply("bob")),
            (35, new ResolveHandoff()));
        Play("passed on", (5, Ask()), (6, new TakeHandoff { By = "bob" }), (7, Reply("bob")), (10, new TransferHandoff { ToAgent = "ann", ExpiresAt = At(20) }),
            (13, Accept("ann")), (16, new ReturnToBot(null)));
        Play("gone", (3, Ask()), (7, new AbandonHandoff()));
        Play("expired", (4, Ask()), (10, new ExpireHandoff()));
        Play("new", (38, Ask()));
        Play("long", (30, Ask()));
        Play("taken", (12, new TakeHandoff(IsTakeOver: true) { By = "eve" }), (13, Reply("eve")), (18, new ResolveHandoff()));
    }

    private IReadOnlyList<HandoffCourse> Courses => HandoffCourse.Of(_history.OrderBy(change => change.Event.At), At(40));

    [Fact]
    public void The_service_level_counts_who_was_answered_in_time_of_all_whose_time_is_over()
    {
        // In time: quick, call-back, passed on. Not: slow, gone, expired, long. Open: new.
        Assert.Equal(3 / 7.0, DeskFigures.ServiceLevel(Courses, _ => TimeSpan.FromMinutes(2))!.Value, 1e-9);
        Assert.Equal(4 / 6.0, DeskFigures.ServiceLevel(Courses, _ => TimeSpan.FromMinutes(10))!.Value, 1e-9);
    }

    [Fact]
    public void Each_handoff_has_its_own_target_and_without_one_it_is_left_out()
    {
        // Kept: slow, which has until 6, and quick and passed on. Not: gone, expired, long. Left out: call-back.
        Assert.Equal(3 / 6.0, DeskFigures.ServiceLevel(Courses, TargetOf)!.Value, 1e-9);

        static TimeSpan? TargetOf(HandoffCourse course) => course.Conversation.Conversation switch
        {
            "slow" => TimeSpan.FromMinutes(6),
            "call-back" => null,
            _ => TimeSpan.FromMinutes(2),
        };
    }

    [Fact]
    public void Taken_over_ones_are_not_answered_ones()
    {
        // quick, slow, call-back, passed on
        Assert.Equal(4, DeskFigures.Answered(Courses));
    }

    [Fact]
    public void The_speed_of_answer_is_the_mean_wait_of_the_answered()
    {
        // quick 1, slow 6, call-back 1, passed on 1
        Assert.Equal(TimeSpan.FromMinutes(9 / 4.0), DeskFigures.AverageSpeedOfAnswer(Courses));
    }

    [Fact]
    public void The_handle_time_has_the_paperwork_and_not_what_was_parked()
    {
        // quick 10, slow 2 + 2, call-back 4, passed on 4 + 3, taken 6
        Assert.Equal(TimeSpan.FromMinutes(31 / 5.0), DeskFigures.AverageHandleTime(Courses));
    }

    [Fact]
    public void The_abandonment_rate_is_of_the_answered_and_lost()
    {
        Assert.Equal(1 / 6.0, DeskFigures.AbandonmentRate(Courses)!.Value, 1e-9);
    }

    [Fact]
    public void The_first_response_is_from_asking_to_the_first_words()
    {
        // quick 2, slow 8, call-back 33 - 30, passed on 2
        Assert.Equal(TimeSpan.FromMinutes(15 / 4.0), DeskFigures.AverageFirstResponse(Courses));
    }

    [Theory]
    [InlineData(40, 2, 10.0)]
    [InlineData(29, 0, null)]
    [InlineData(6.5, 3, 4.5)]
    [InlineData(12, 1, 2.0)]
    public void Depth_and_oldest_wait_are_of_those_who_wait_at_that_time(double minute, int depth, double? oldest)
    {
        var courses = HandoffCourse.Of(_history, At(minute));
        Assert.Equal(depth, DeskFigures.QueueDepth(courses));
        Assert.Equal(oldest, DeskFigures.OldestWait(courses, At(minute))?.TotalMinutes);
    }

    [Fact]
    public void Occupancy_counts_each_minute_once_however_many_conversations_it_had()
    {
        // ann: 1-11, 8-10, 20-22, 13-16 -> 10 + 3 + 2 of 40; bob: 6-10, 31-35 -> 8 of 20, from the fifth minute to the 33rd 4 + 2 of 16
        var atDesk = new Dictionary<string, TimeSpan>
        {
            ["ann"] = TimeSpan.FromMinutes(40), ["bob"] = TimeSpan.FromMinutes(20), ["cat"] = TimeSpan.FromMinutes(5), ["dan"] = TimeSpan.Zero,
        };
        var occupancy = DeskFigures.Occupancy(Courses, At(0), At(40), atDesk);
        Assert.Equal(["ann", "bob", "cat"], occupancy.Keys.Order());
        Assert.Equal((15 / 40.0, 8 / 20.0, 0.0), (occupancy["ann"], occupancy["bob"], occupancy["cat"]));
        atDesk["bob"] = TimeSpan.FromMinutes(16);
        Assert.Equal(6 / 16.0, DeskFigures.Occupancy(Courses, At(5), At(33), atDesk)["bob"], 1e-9);
    }

    [Fact]
    public void Nothing_has_no_average()
    {
        Assert.Null(DeskFigures.ServiceLevel([], _ => TimeSpan.FromMinutes(2)));
        Assert.Null(DeskFigures.AverageSpeedOfAnswer([]));
        Assert.Null(DeskFigures.AverageHandleTime([]));
        Assert.Null(DeskFigures.AbandonmentRate([]));
        Assert.Null(DeskFigures.AverageFirstResponse([]));
        Assert.Null(DeskFigures.OldestWait([], At(0)));
        Assert.Equal(0, DeskFigures.QueueDepth([]));
    }

    [Fact]
    public void A_handoff_without_its_beginning_counts_no_waits_but_what_is_seen_of_the_work()
    {
        var rest = _history.Where(change => change.Conversation.Conversation == "quick" && change.Event.At > At(1.5));
        var course = Assert.Single(HandoffCourse.Of(rest, At(40)));
        Assert.False(course.IsWhole);
        Assert.Equal([new AgentSpan("ann", At(2), At(9)), new AgentSpan("ann", At(9), At(11))], course.Work);
        Assert.Null(DeskFigures.AverageFirstResponse([course]));
    }

    [Fact]
    public void A_wait_is_put_down_to_the_queue_that_answered_and_a_second_handoff_counts_by_itself()
    {
        _history.Clear();
        Play("c", (0, Ask()), (1, new QueueHandoff("help")), (3, new TakeHandoff { By = "ann" }), (4, new TransferHandoff { ToQueue = "sales" }),
            (9, new TakeHandoff { By = "bob" }), (10, new ResolveHandoff()), (20, Ask()), (21, new AbandonHandoff()));
        Assert.Equal([("help", "sales", 3.0), ("sales", "sales", 1.0)], Courses.Select(course => (course.AnsweringQueue!, course.Queue!, course.Wait.TotalMinutes)));
        Assert.Equal([HandoffState.Closed, HandoffState.Abandoned], Courses.Select(course => course.Outcome!.Value));
    }

    private static DateTimeOffset At(double minute) => Nine.AddMinutes(minute);

    private static RequestHandoff Ask() => new() { Queue = "sales" };

    private static OfferHandoff Offer(string agent) => new(agent, At(600));

    // Filled in with the number of the offer that is open.
    private static AcceptHandoff Accept(string agent) => new(0) { By = agent };

    private static ReplyAsAgent Reply(string agent) => new(new Activity { Text = "Hello" }) { By = agent };

    private void Play(string conversation, params (double Minute, HandoffCommand Command)[] steps)
    {
        var record = HandoffRecord.None;
        foreach (var (minute, command) in steps)
        {
            var change = HandoffMachine.Apply(record, command is AcceptHandoff accept ? accept with { Offer = record.LastOffer } : command, At(minute), 0);
            Assert.Null(change.Refusal);
            record = change.After;
            _history.AddRange(change.Events.Select(happened => new HandoffHistory(new ConversationKey("webchat", "bot", conversation), happened)));
        }
    }
}
