using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.Figures;

namespace OmniBot.Tests.Desk.Figures;

/// <summary>Half an hour worked by hand; all times are seconds after nine.</summary>
public sealed class BoardFiguresTests
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private static readonly QueueDefinition[] s_queues =
    [
        new() { Id = "slow", Name = "Slow", FirstResponseTarget = TimeSpan.FromMinutes(5) },
        new() { Id = "fast", Name = "Fast", FirstResponseTarget = TimeSpan.FromMinutes(1) },
    ];

    private readonly List<HandoffHistory> _history = [];

    /// <summary>
    /// <code>
    ///         queue  asked  answered  end              kept
    /// a       slow   0      60        360 closed       yes
    /// b       slow   0      180       -                yes; by the other queue's target it would not be
    /// c       slow   0      -         90 abandoned     no
    /// d       slow   1700   -         -, waits         not yet
    /// e       fast   0      90        120 closed       no; by the other queue's target it would be
    /// f       fast   1600   -         -, waits         no: 200 are over
    /// g       -      0      10        20 closed        has no target
    /// </code>
    /// </summary>
    public BoardFiguresTests()
    {
        Play("a", (0, Ask("slow")), (60, Take()), (360, new ResolveHandoff()));
        Play("b", (0, Ask("slow")), (180, Take()));
        Play("c", (0, Ask("slow")), (90, new AbandonHandoff()));
        Play("d", (1700, Ask("slow")));
        Play("e", (0, Ask("fast")), (90, Take()), (120, new ResolveHandoff()));
        Play("f", (1600, Ask("fast")));
        Play("g", (0, Ask("gone")), (10, Take()), (20, new ResolveHandoff()));
    }

    [Fact]
    public void Each_queue_has_the_figures_of_its_own_handoffs()
    {
        var figures = Compute(0);
        Assert.Equal(new QueueFigures("slow", 1, At(1700), 2, 2 / 3.0, 1 / 3.0, TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(300)), figures[1]);
        Assert.Equal(new QueueFigures("fast", 1, At(1600), 1, 0, 0, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(30)), figures[2]);
    }

    [Fact]
    public void The_total_measures_each_handoff_by_its_own_queues_target()
    {
        // Level: a and b of a, b, c, e and f. Abandoned: c of a, b, c, e and g. Wait: 60, 180, 90 and 10. Handled: 300, 30 and 10.
        Assert.Equal(
            new QueueFigures(null, 2, At(1600), 4, 2 / 5.0, 1 / 5.0, TimeSpan.FromSeconds(85), TimeSpan.FromSeconds(340) / 3), Compute(0)[0]);
    }

    [Fact]
    public void Of_handoffs_asked_for_before_the_span_only_those_that_wait_count()
    {
        Assert.Equal(new QueueFigures(null, 2, At(1600), 0, null, null, null, null), Compute(1750)[0]);
        Assert.Equal(new QueueFigures("fast", 1, At(1600), 0, 0, null, null, null), Compute(1600)[2]);
    }

    [Fact]
    public void Who_was_answered_and_moved_on_waits_in_the_queue_moved_to_and_counts_where_the_answer_was()
    {
        _history.Clear();
        Play("h", (0, Ask("slow")), (60, Take()), (70, new TransferHandoff { ToQueue = "fast" }));
        var figures = Compute(0);
        Assert.Equal((0, 1), (figures[1].Waiting, figures[1].Answered));
        Assert.Equal((1, 0), (figures[2].Waiting, figures[2].Answered));
    }

    [Fact]
    public void Without_handoffs_there_are_no_figures()
    {
        _history.Clear();
        Assert.Equal(new QueueFigures(null, 0, null, 0, null, null, null, null), Compute(0)[0]);
    }

    private static DateTimeOffset At(int second) => s_start.AddSeconds(second);

    private static RequestHandoff Ask(string queue) => new() { Queue = queue };

    private static TakeHandoff Take() => new() { By = "ann" };

    private IReadOnlyList<QueueFigures> Compute(int from) =>
        BoardFigures.Compute(HandoffCourse.Of(_history.OrderBy(change => change.Event.At), At(1800)), s_queues, At(from));

    private void Play(string conversation, params (int Second, HandoffCommand Command)[] steps)
    {
        var record = HandoffRecord.None;
        foreach (var (second, command) in steps)
        {
            var change = HandoffMachine.Apply(record, command, At(second), 0);
            Assert.Null(change.Refusal);
            record = change.After;
            _history.AddRange(change.Events.Select(happened => new HandoffHistory(new ConversationKey("webchat", "bot", conversation), happened)));
        }
    }
}
