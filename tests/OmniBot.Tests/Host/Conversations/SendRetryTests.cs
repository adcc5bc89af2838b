using OmniBot.Host.Conversations;

namespace OmniBot.Tests.Host.Conversations;

public sealed class SendRetryTests
{
    private readonly ConversationOptions _options = new();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(9, 256)]
    [InlineData(10, 300)]
    [InlineData(100, 300)]
    public void The_wait_doubles_up_to_the_longest(int failures, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), SendRetry.DelayAfter(failures, null, 0, _options));
    }

    [Fact]
    public void A_fifth_of_it_is_random()
    {
        Assert.Equal(TimeSpan.FromSeconds(8 * 0.8), SendRetry.DelayAfter(4, null, 1, _options));
    }

    [Fact]
    public void What_the_channel_asks_for_counts_when_it_is_longer()
    {
        Assert.Equal(TimeSpan.FromSeconds(30), SendRetry.DelayAfter(1, TimeSpan.FromSeconds(30), 0, _options));
        Assert.Equal(TimeSpan.FromSeconds(16), SendRetry.DelayAfter(5, TimeSpan.FromSeconds(3), 0, _options));
        Assert.Equal(_options.MaxSendRetryDelay, SendRetry.DelayAfter(1, TimeSpan.FromDays(1), 0, _options));
    }
}
