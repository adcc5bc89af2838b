using OmniBot.Core.Conversations;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using static OmniBot.Core.Handoff.HandoffState;

namespace OmniBot.Tests.Core.Handoff.Routing;

public sealed class QueueWaitsTests
{
    private readonly QueueWaits _waits = new();

    [Fact]
    public void Who_stood_in_line_counts_with_the_place_at_the_beginning()
    {
        for (var number = 1; number <= 5; number++)
        {
            Tell($"c{number}", 0, Bot, Queued);
        }

        for (var number = 1; number <= 5; number++)
        {
            Tell($"c{number}", (number * 60) - 5, Queued, Offered);
            Tell($"c{number}", number * 60, Offered, Active);
        }

        Assert.Equal(5, _waits.Of("sales").Samples);
        Assert.Equal(180, _waits.Of("sales").For(3)!.Value.TotalSeconds, 0.001);
        Assert.Equal(0, _waits.Of("help").Samples);
    }

    [Fact]
    public void Who_was_offered_at_once_or_left_counts_nothing()
    {
        Tell("at-once", 0, Bot, Queued);
        Tell("at-once", 1, Queued, Offered);
        Tell("at-once", 20, Offered, Active);
        Tell("left", 0, Bot, Queued);
        Tell("left", 100, Queued, Abandoned);
        Tell("moved", 0, Bot, Queued);
        Tell("moved", 100, Queued, Queued, "help");
        Assert.Equal(0, _waits.Of("sales").Samples);

        Tell("moved", 160, Queued, Active, "help");
        Assert.Equal(1, _waits.Of("help").Samples);
        Assert.Equal(0, _waits.Of("sales").Samples);
    }

    [Fact]
    public void Who_declined_sends_it_back_to_the_same_wait()
    {
        Tell("c", 0, Bot, Queued);
        Tell("c", 10, Queued, Offered);
        Tell("c", 20, Offered, Queued);
        Tell("c", 50, Queued, Offered);
        for (var count = 0; count < 4; count++)
        {
            Tell($"d{count}", 50, Bot, Queued);
            Tell($"d{count}", 80 + (60 * (count + 1)), Queued, Active);
        }

        Tell("c", 60, Offered, Active);
        Assert.Equal(5, _waits.Of("sales").Samples);
    }

    private void Tell(string conversation, int second, HandoffState from, HandoffState to, string queue = "sales") => _waits.Add(new HandoffHistory(
        new ConversationKey("webchat", "bot", conversation),
        new HandoffEvent(1, 1, DateTimeOffset.UnixEpoch.AddSeconds(second), "test", from, to, null, null, queue)));
}
