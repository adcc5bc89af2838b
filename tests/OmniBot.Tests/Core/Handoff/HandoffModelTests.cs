using OmniBot.Core.Handoff;

namespace OmniBot.Tests.Core.Handoff;

public sealed class HandoffModelTests
{
    [Fact]
    public void A_hundred_thousand_schedules_keep_every_invariant_and_walk_every_transition()
    {
        var count = Enum.GetValues<HandoffState>().Length;
        var transitions = new bool[count, count];
        var refusals = new int[Enum.GetValues<HandoffRefusal>().Length];
        for (var seed = 0; seed < 100_000; seed++)
        {
            try
            {
                new HandoffWorld(seed).Play(steps: 60, transitions, refusals);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Schedule {seed} fails.", failure);
            }
        }

        var missing =
            from state in Enum.GetValues<HandoffState>()
            from next in HandoffStateTable.NextOf(state)
            where !transitions[(int)state, (int)next]
            select $"{state} -> {next}";
        Assert.Empty(missing);
        Assert.All(refusals, seen => Assert.True(seen > 0));
    }
}
