using Microsoft.Extensions.Time.Testing;
using OmniBot.Channels.Meta;

namespace OmniBot.Tests.Channels.Meta;

public sealed class MetaPacerTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_burst_goes_out_at_once_and_the_rest_at_the_rate()
    {
        var pacer = new MetaPacer(burst: 2, TimeSpan.FromSeconds(6), _time);
        Assert.True(pacer.WaitAsync("a", Cancellation).IsCompleted);
        Assert.True(pacer.WaitAsync("a", Cancellation).IsCompleted);
        var third = pacer.WaitAsync("a", Cancellation);
        var fourth = pacer.WaitAsync("a", Cancellation);
        Assert.False(third.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(6));
        await third;
        Assert.False(fourth.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(6));
        await fourth;
    }

    [Fact]
    public async Task Others_do_not_wait_and_a_pause_gives_the_burst_back()
    {
        var pacer = new MetaPacer(burst: 1, TimeSpan.FromSeconds(6), _time);
        await pacer.WaitAsync("a", Cancellation);
        Assert.True(pacer.WaitAsync("b", Cancellation).IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.True(pacer.WaitAsync("a", Cancellation).IsCompleted);
    }
}
