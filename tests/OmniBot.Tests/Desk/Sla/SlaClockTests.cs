using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Desk.Sla;

namespace OmniBot.Tests.Desk.Sla;

public sealed class SlaClockTests
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly QueueDefinition s_queue = new()
    {
        Id = "q", Name = "Q", FirstResponseTarget = TimeSpan.FromMinutes(10), NextResponseTarget = TimeSpan.FromMinutes(1), ResolutionTarget = TimeSpan.FromHours(8),
    };

    private static readonly HandoffRecord s_record = new() { State = HandoffState.Queued, RequestedAt = s_start, UnansweredSince = s_start };

    [Theory]
    [InlineData(0, "Fine")]
    [InlineData(479, "Fine")]
    [InlineData(480, "Soon")]
    [InlineData(599, "Soon")]
    [InlineData(600, "Missed")]
    public void The_first_answer_is_due_soon_in_the_last_fifth_and_then_missed(int seconds, string level)
    {
        var due = SlaClock.Of(s_record, s_queue)!;
        Assert.Equal(SlaTarget.FirstResponse, due.Target);
        Assert.Equal(level, due.LevelAt(s_start.AddSeconds(seconds)).ToString());
    }

    [Fact]
    public void After_the_first_answer_each_unanswered_message_counts_and_warns_at_least_half_a_minute_before()
    {
        var due = SlaClock.Of(s_record with { State = HandoffState.Active, FirstReplyAt = s_start.AddMinutes(1), UnansweredSince = s_start.AddMinutes(5) }, s_queue)!;
        Assert.Equal((SlaTarget.NextResponse, s_start.AddMinutes(6), s_start.AddMinutes(5.5)), (due.Target, due.At, due.SoonAt));
    }

    [Fact]
    public void When_all_is_answered_the_resolution_counts()
    {
        var due = SlaClock.Of(s_record with { State = HandoffState.WaitingOnCustomer, FirstReplyAt = s_start, UnansweredSince = null }, s_queue)!;
        Assert.Equal((SlaTarget.Resolution, s_start.AddHours(8)), (due.Target, due.At));
    }

    [Fact]
    public void Nothing_is_due_when_parked_in_wrap_up_ended_or_without_a_queue()
    {
        Assert.Null(SlaClock.Of(s_record with { ParkedUntil = s_start }, s_queue));
        Assert.Null(SlaClock.Of(s_record with { State = HandoffState.WrapUp }, s_queue));
        Assert.Null(SlaClock.Of(s_record with { State = HandoffState.Closed }, s_queue));
        Assert.Null(SlaClock.Of(s_record with { State = HandoffState.CallbackScheduled }, s_queue));
        Assert.Null(SlaClock.Of(s_record, null));
    }
}
