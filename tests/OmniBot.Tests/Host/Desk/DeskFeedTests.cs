using Microsoft.Extensions.Logging.Abstractions;
using OmniBot.Core.Desk;
using OmniBot.Host.Desk;

namespace OmniBot.Tests.Host.Desk;

public sealed class DeskFeedTests
{
    private static readonly DeskNotice s_notice = new(DirectoryChanged: true);

    [Fact]
    public async Task A_desk_that_hangs_or_throws_holds_up_no_other_and_none_runs_twice_at_once()
    {
        var feed = new DeskFeed(NullLogger<DeskFeed>.Instance);
        var hang = new TaskCompletionSource();
        var (seen, running, isDone) = (0, 0, new TaskCompletionSource());
        using var slow = feed.Subscribe(async _ => await hang.Task);
        using var throwing = feed.Subscribe(_ => throw new InvalidOperationException());
        using var good = feed.Subscribe(async _ =>
        {
            Assert.Equal(1, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            if (++seen == 500)
            {
                isDone.SetResult();
            }
        });
        for (var i = 0; i < 500; i++)
        {
            feed.Publish(s_notice);
        }

        await isDone.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        hang.SetResult();
    }

    [Fact]
    public async Task A_desk_that_throws_gets_the_next_notice()
    {
        var feed = new DeskFeed(NullLogger<DeskFeed>.Instance);
        var (calls, second) = (0, new TaskCompletionSource());
        using var subscription = feed.Subscribe(_ =>
        {
            if (++calls == 2)
            {
                second.SetResult();
            }

            throw new InvalidOperationException();
        });
        feed.Publish(s_notice);
        feed.Publish(s_notice);
        await second.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_disposed_subscription_gets_nothing_more()
    {
        var feed = new DeskFeed(NullLogger<DeskFeed>.Instance);
        var (calls, last) = (0, new TaskCompletionSource());
        var disposed = feed.Subscribe(_ =>
        {
            calls++;
            return default;
        });
        disposed.Dispose();
        using var other = feed.Subscribe(_ =>
        {
            last.SetResult();
            return default;
        });
        feed.Publish(s_notice);
        await last.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(0, calls);
    }
}
