using Microsoft.Extensions.Time.Testing;
using OmniBot.Core.Conversations;

namespace OmniBot.Tests.Core.Conversations;

public sealed class ArrivalTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(50);
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void The_first_waits_for_nobody() => Assert.True(After(null).WaitForEarlierAsync().IsCompletedSuccessfully);

    [Fact]
    public async Task A_later_one_waits_until_the_earlier_has_passed()
    {
        var first = After(null);
        var wait = After(first).WaitForEarlierAsync();
        Assert.False(wait.IsCompleted);

        first.Pass();
        await wait;
    }

    [Fact]
    public async Task All_pass_in_the_order_in_which_they_came()
    {
        var passed = new List<int>();
        var arrivals = new List<Arrival>();
        for (var i = 0; i < 20; i++)
        {
            arrivals.Add(After(arrivals.LastOrDefault()));
        }

        await Task.WhenAll(Enumerable.Range(0, 20).Reverse().Select(async number =>
        {
            await arrivals[number].WaitForEarlierAsync();
            passed.Add(number);
            arrivals[number].Pass();
        }));

        Assert.Equal(Enumerable.Range(0, 20), passed);
    }

    [Fact]
    public async Task One_that_brings_nothing_is_waited_for_until_its_time_is_over()
    {
        var wait = After(After(null)).WaitForEarlierAsync();
        _time.Advance(s_limit - TimeSpan.FromMilliseconds(1));
        Assert.False(wait.IsCompleted);

        _time.Advance(TimeSpan.FromMilliseconds(1));
        await wait;
    }

    [Fact]
    public void Nobody_waits_for_one_whose_time_was_over_before()
    {
        var silent = After(null);
        _time.Advance(s_limit);

        Assert.True(After(silent).WaitForEarlierAsync().IsCompletedSuccessfully);
    }

    [Fact]
    public void Silent_ones_are_forgotten_though_ever_more_come()
    {
        var (first, last) = Chain();
        GC.Collect();

        Assert.False(first.IsAlive);
        GC.KeepAlive(last);

        (WeakReference First, Arrival Last) Chain()
        {
            var arrival = After(null);
            var reference = new WeakReference(arrival);
            for (var i = 0; i < 10; i++)
            {
                _time.Advance(s_limit / 2);
                arrival = After(arrival);
            }

            return (reference, arrival);
        }
    }

    private Arrival After(Arrival? earlier) => new(_time, earlier, s_limit);
}
