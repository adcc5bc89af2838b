using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.Figures;

namespace OmniBot.Tests.Desk.Figures;

public sealed class EventFiguresTests
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly QueueDefinition s_queue = new() { Id = "q", Name = "Q", FirstResponseTarget = TimeSpan.FromMinutes(2) };

    [Fact]
    public void The_figures_follow_their_formulas()
    {
        HandoffHistory[] history =
        [
            .. Course("a", (0, HandoffState.Bot, HandoffState.Queued), (60, HandoffState.Queued, HandoffState.Active), (360, HandoffState.Active, HandoffState.Closed)),
            .. Course("b", (0, HandoffState.Bot, HandoffState.Queued), (180, HandoffState.Offered, HandoffState.Active), (200, HandoffState.Active, HandoffState.WaitingOnCustomer)),
            .. Course("c", (0, HandoffState.Bot, HandoffState.Queued), (90, HandoffState.Queued, HandoffState.Abandoned)),
        ];
        var waiting = new HandoffRow(Key("d"), new HandoffRecord { State = HandoffState.Queued, Queue = "q", RequestedAt = s_start }, 1, "", s_start);
        var figures = new EventFigures().Compute(history, [waiting], [s_queue]);
        Assert.Equal(2, figures.Count);
        Assert.All(figures, figure => Assert.Equal(
            (1, s_start, 2, 1, 1 / 3.0, 1 / 3.0, TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(300)),
            (figure.Waiting, figure.OldestSince!.Value, figure.Accepted, figure.Abandoned, figure.ServiceLevel!.Value, figure.AbandonmentRate!.Value, figure.AverageWait!.Value, figure.AverageHandle!.Value)));
    }

    [Fact]
    public void Without_handoffs_there_are_no_figures()
    {
        var figure = new EventFigures().Compute([], [], [])[0];
        Assert.Null(figure.ServiceLevel);
        Assert.Null(figure.AverageWait);
        Assert.Null(figure.OldestSince);
    }

    private static ConversationKey Key(string name) => new("webchat", "bot", name);

    private static IEnumerable<HandoffHistory> Course(string name, params (int Seconds, HandoffState From, HandoffState To)[] changes) =>
        changes.Select((change, at) => new HandoffHistory(
            Key(name), new HandoffEvent(1, at + 1, s_start.AddSeconds(change.Seconds), "x", change.From, change.To, null, null, "q")));
}
