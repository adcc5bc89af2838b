using OmniBot.Core.Channels;
using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.IntegrationTests.Engine;

public sealed class OutboxTests
{
    [Fact]
    public async Task An_answer_that_is_not_taken_is_tried_again_before_those_behind_it()
    {
        var refusals = 0;
        await using var host = await EngineHost.StartAsync(EchoTwiceAsync);
        host.Channel.Refuse = outbound =>
        {
            if (outbound.Activity.Text == "one m1" && refusals++ < 2)
            {
                throw new ChannelException(ChannelError.Unavailable, "away");
            }
        };
        await host.SayAsync("c1", "m1", "m1");
        await host.SayAsync("c1", "m2", "m2");
        await host.Channel.WaitForAsync(4);
        Assert.Equal(["one m1", "two m1", "one m2", "two m2"], host.Channel.Texts);
        Assert.Equal(3, refusals);
    }

    [Fact]
    public async Task An_answer_that_is_refused_becomes_a_dead_letter_which_can_be_sent_again_or_discarded()
    {
        var refuses = true;
        await using var host = await EngineHost.StartAsync(EchoTwiceAsync);
        host.Channel.Refuse = outbound =>
        {
            if (refuses && outbound.Activity.Text!.StartsWith("one", StringComparison.Ordinal))
            {
                throw new ChannelException(ChannelError.Rejected, "403 forbidden");
            }
        };
        await host.SayAsync("c1", "m1", "m1");
        await host.SayAsync("c1", "m2", "m2");
        await host.Channel.WaitForAsync(2);
        Assert.Equal(["two m1", "two m2"], host.Channel.Texts);
        var dead = await host.Store.ListOutboxAsync(deadOnly: true, 10, Token);
        Assert.Equal(2, dead.Count);
        Assert.All(dead, item => Assert.Equal("403 forbidden", item.Error));

        refuses = false;
        Assert.True(await host.Store.DiscardAsync(dead[1].OutboxId, Token));
        Assert.True(await host.Store.ResendAsync(dead[0].OutboxId, Token));
        await host.Channel.WaitForAsync(3);
        Assert.Equal("one m1", host.Channel.Texts[2]);
        Assert.Equal(dead[0].ActivityId, host.Channel.Taken[2].Activity.Id);
        Assert.False(await host.Store.ResendAsync(dead[1].OutboxId, Token));
    }

    [Fact]
    public async Task An_answer_that_is_never_taken_is_given_up_after_the_configured_tries()
    {
        var tries = 0;
        await using var host = await EngineHost.StartAsync(EchoTwiceAsync, settings: ["--Conversations:MaxSendAttempts", "3"]);
        host.Channel.Refuse = outbound =>
        {
            if (outbound.Activity.Text == "one m1")
            {
                tries++;
                throw new ChannelException(ChannelError.Throttled, "429", TimeSpan.FromMilliseconds(5));
            }
        };
        await host.SayAsync("c1", "m1", "m1");
        await host.Channel.WaitForAsync(1);
        Assert.Equal(3, tries);
        Assert.Equal(3, Assert.Single(await host.Store.ListOutboxAsync(deadOnly: true, 10, Token)).Attempts);
    }

    [Fact]
    public async Task What_was_not_sent_goes_out_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("omnibot-restart-");
        try
        {
            var refused = new TaskCompletionSource();
            await using (var host = await EngineHost.StartAsync(EchoTwiceAsync, folder: folder))
            {
                host.Channel.Refuse = _ =>
                {
                    refused.TrySetResult();
                    throw new ChannelException(ChannelError.Unavailable, "away");
                };
                await host.SayAsync("c1", "m1", "m1");
                await refused.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
            }

            await using var next = await EngineHost.StartAsync(EchoTwiceAsync, folder: folder);
            await next.Channel.WaitForAsync(2);
            Assert.Equal(["one m1", "two m1"], next.Channel.Texts);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task An_update_and_a_deletion_go_to_the_channels_id_of_what_was_sent()
    {
        await using var host = await EngineHost.StartAsync(async (turn, cancellationToken) =>
        {
            var sent = await turn.SendActivityAsync("first", cancellationToken: cancellationToken);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = sent!.Id, Text = "second" }, cancellationToken);
            await turn.DeleteActivityAsync(sent.Id!, cancellationToken);
        });
        await host.SayAsync("c1", "m1", "m1");
        await host.Channel.WaitForAsync(3);
        Assert.Equal(
            [OutboundOperation.Send, OutboundOperation.Update, OutboundOperation.Delete], host.Channel.Taken.Select(outbound => outbound.Operation));
        var id = host.Channel.Taken[0].Activity.Id;
        Assert.All(host.Channel.Taken, outbound => Assert.Equal(id, outbound.Activity.Id));
        Assert.Equal([null, $"channel-{id}", $"channel-{id}"], host.Channel.Taken.Select(outbound => outbound.ChannelActivityId));
    }

    [Fact]
    public async Task Typing_goes_out_at_once_and_is_not_in_the_transcript()
    {
        var gate = new TaskCompletionSource();
        await using var host = await EngineHost.StartAsync(async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
            await gate.Task.WaitAsync(cancellationToken);
            await turn.SendActivityAsync("done", cancellationToken: cancellationToken);
        });
        await host.SayAsync("c1", "m1", "m1");
        await host.Channel.WaitForAsync(1);
        Assert.Equal([ActivityTypes.Typing], host.Channel.Texts);
        gate.SetResult();
        await host.Channel.WaitForAsync(2);
        Assert.Equal(2, (await host.RecordOfAsync("c1")).Sequence);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task EchoTwiceAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await turn.SendActivityAsync($"one {turn.Activity.Text}", cancellationToken: cancellationToken);
        await turn.SendActivityAsync($"two {turn.Activity.Text}", cancellationToken: cancellationToken);
    }
}
