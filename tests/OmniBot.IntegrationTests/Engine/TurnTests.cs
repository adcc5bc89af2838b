using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OmniBot.Core.Conversations;
using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;

namespace OmniBot.IntegrationTests.Engine;

public sealed class TurnTests
{
    private static readonly IStatePropertyAccessor<int> s_count = new ConversationState().CreateProperty<int>("count");

    [Fact]
    public async Task Messages_of_a_conversation_run_one_after_another_and_each_once()
    {
        await using var host = await EngineHost.StartAsync(CountAsync);
        var deliveries = Enumerable.Range(0, 20).SelectMany(number => new[] { number, number }).ToList();
        await Task.WhenAll(deliveries.Select(number => host.SayAsync("c1", $"m{number}", "count")));
        await host.Channel.WaitForAsync(20);
        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"count {number}"), host.Channel.Texts);
        Assert.Equal(20, (await host.RecordOfAsync("c1")).Turn);
    }

    [Fact]
    public async Task Messages_that_overtook_each_other_run_in_the_order_in_which_they_were_received()
    {
        var first = new TaskCompletionSource();
        var running = new TaskCompletionSource();
        await using var host = await EngineHost.StartAsync(async (turn, cancellationToken) =>
        {
            running.TrySetResult();
            await first.Task;
            await turn.SendActivityAsync(turn.Activity.Text!, cancellationToken: cancellationToken);
        });
        await host.SayAsync("c1", "m0", "first");
        await running.Task;
        Arrival? last = null;
        var arrivals = Enumerable.Range(1, 4).Select(_ => last = new Arrival(TimeProvider.System, last, TimeSpan.FromMinutes(1))).ToList();
        await Task.WhenAll(new[] { 3, 1, 4, 2 }.Select(number => host.Dispatcher.EnqueueAsync(
            [new InboundActivity(EngineHost.KeyOf("c1"), EngineHost.Message("c1", $"m{number}", $"{number}"), arrivals[number - 1])], Token)));

        first.SetResult();
        await host.Channel.WaitForAsync(5);
        Assert.Equal(["first", "1", "2", "3", "4"], host.Channel.Texts);
    }

    [Fact]
    public async Task A_repeated_activity_is_told_to_be_a_duplicate()
    {
        await using var host = await EngineHost.StartAsync(CountAsync);
        Assert.False((await host.SayAsync("c1", "m1", "count")).IsDuplicate);
        Assert.True((await host.SayAsync("c1", "m1", "count")).IsDuplicate);
        Assert.False((await host.SayAsync("c2", "m1", "count")).IsDuplicate);
    }

    [Fact]
    public async Task A_turn_that_throws_tells_the_user_keeps_the_state_and_is_recorded()
    {
        await using var host = await EngineHost.StartAsync(async (turn, cancellationToken) =>
        {
            await CountAsync(turn, cancellationToken);
            if (turn.Activity.Text == "throw")
            {
                throw new InvalidOperationException("secret of the implementation");
            }
        });
        await host.SayAsync("c1", "m1", "count");
        await host.SayAsync("c1", "m2", "throw");
        await host.SayAsync("c1", "m3", "count");
        await host.Channel.WaitForAsync(3);
        var texts = host.Channel.Texts;
        Assert.Equal("count 1", texts[0]);
        Assert.DoesNotContain("secret", texts[1], StringComparison.Ordinal);
        Assert.DoesNotContain("count", texts[1], StringComparison.Ordinal);
        Assert.Equal("count 2", texts[2]);
        var explain = await ExplainAsync(host, "c1", 2);
        Assert.Equal(typeof(InvalidOperationException).FullName, explain.Error);
        Assert.Equal(1, (await host.Store.ReadStatisticsAsync(Token)).SetAside);
    }

    [Fact]
    public async Task A_turn_that_fails_for_a_while_is_tried_again_and_the_user_sees_one_answer()
    {
        var tries = 0;
        await using var host = await EngineHost.StartAsync(async (turn, cancellationToken) =>
        {
            await CountAsync(turn, cancellationToken);
            if (++tries < 3)
            {
                throw new HttpRequestException("a back office is away");
            }
        });
        await host.SayAsync("c1", "m1", "count");
        await host.Channel.WaitForAsync(1);
        Assert.Equal(["count 1"], host.Channel.Texts);
        Assert.Equal(3, (await ExplainAsync(host, "c1", 1)).Attempt);
    }

    [Fact]
    public async Task A_turn_that_can_never_be_committed_is_set_aside_after_five_tries_and_does_not_block()
    {
        FailingStore? failing = null;
        await using var host = await EngineHost.StartAsync(
            CountAsync,
            services =>
            {
                var inner = services.Last(service => service.ServiceType == typeof(IConversationStore));
                services.AddSingleton<IConversationStore>(provider => failing = new FailingStore(
                    (IConversationStore)ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!),
                    commit => commit.InboxStatus == InboxStatus.Done && commit.Transcript[0].ActivityId == "m1"));
            });
        await host.SayAsync("c1", "m1", "count");
        await host.SayAsync("c1", "m2", "count");
        await host.Channel.WaitForAsync(2);
        Assert.Equal(5, failing!.Refused);
        Assert.Equal("count 1", host.Channel.Texts[1]);
        Assert.Contains("turn:set-aside", (await ExplainAsync(host, "c1", 1)).Rules);
    }

    [Fact]
    public async Task A_slow_conversation_does_not_hold_up_another()
    {
        var gate = new TaskCompletionSource();
        await using var host = await EngineHost.StartAsync(async (turn, cancellationToken) =>
        {
            if (turn.Activity.Text == "wait")
            {
                await gate.Task.WaitAsync(cancellationToken);
            }

            await turn.SendActivityAsync(turn.Activity.Text!, cancellationToken: cancellationToken);
        });
        await host.SayAsync("slow", "m1", "wait");
        await host.SayAsync("fast", "m1", "go");
        await host.Channel.WaitForAsync(1);
        Assert.Equal(["go"], host.Channel.Texts);
        gate.SetResult();
        await host.Channel.WaitForAsync(2);
    }

    [Fact]
    public async Task A_caller_that_waits_gets_the_replies_and_gets_them_again_for_a_repeated_activity()
    {
        await using var host = await EngineHost.StartAsync(CountAsync);
        var first = await host.AskAsync("c1", "m1", "count");
        var again = await host.AskAsync("c1", "m1", "count");
        Assert.Equal("count 1", Assert.Single(first.Replies).Text);
        Assert.Equal(first.Replies[0].Id, Assert.Single(again.Replies).Id);
        Assert.Equal("count 2", Assert.Single((await host.AskAsync("c1", "m2", "count")).Replies).Text);
        Assert.Empty(host.Channel.Taken);
    }

    [Fact]
    public async Task An_invoke_that_nobody_handles_is_answered_with_501_and_one_that_is_handled_with_its_body()
    {
        await using var host = await EngineHost.StartAsync(new InvokeBot().OnTurnAsync);
        var unknown = await InvokeAsync(host, "i1", "unknown/thing");
        Assert.Equal(501, unknown.InvokeResponse!.Status);
        var known = await InvokeAsync(host, "i2", "known/thing");
        Assert.Equal(200, known.InvokeResponse!.Status);
        Assert.Equal("done", ActivityJson.ToElement(known.InvokeResponse.Body).GetProperty("result").GetString());
    }

    [Fact]
    public async Task Two_conversations_of_a_user_that_change_its_state_at_once_lose_nothing()
    {
        var accessor = new UserState().CreateProperty<int>("count");
        await using var host = await EngineHost.StartAsync(async (turn, cancellationToken) =>
        {
            var count = await accessor.GetAsync(turn, () => 0, cancellationToken) + 1;
            await accessor.SetAsync(turn, count, cancellationToken);
            await turn.SendActivityAsync($"{count}", cancellationToken: cancellationToken);
        });
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => host.Dispatcher.EnqueueAsync(
            [new InboundActivity(EngineHost.KeyOf($"c{number % 4}"), Shared(number))], Token)));
        await host.Channel.WaitForAsync(20);
        Assert.Equal(Enumerable.Range(1, 20), host.Channel.Texts.Select(int.Parse).Order());

        static Activity Shared(int number)
        {
            var activity = EngineHost.Message($"c{number % 4}", $"m{number}", "count");
            activity.From = new ChannelAccount { Id = "shared" };
            return activity;
        }
    }

    [Fact]
    public async Task A_proactive_message_goes_to_the_conversation_in_its_order()
    {
        await using var host = await EngineHost.StartAsync(CountAsync);
        await host.SayAsync("c1", "m1", "count");
        await host.Channel.WaitForAsync(1);
        var reference = JsonSerializer.Deserialize<ConversationReference>((await host.RecordOfAsync("c1")).Reference.Span, ActivityJson.Options)!;
        await host.App.Services.GetRequiredService<BotAdapter>().ContinueConversationAsync(
            "bot", reference, (turn, cancellationToken) => turn.SendActivityAsync("your order was shipped", cancellationToken: cancellationToken), Token);
        await host.Channel.WaitForAsync(2);
        Assert.Equal(["count 1", "your order was shipped"], host.Channel.Texts);
        reference.Conversation!.Id = "never";
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.App.Services.GetRequiredService<BotAdapter>().ContinueConversationAsync(
            "bot", reference, (_, _) => Task.CompletedTask, Token));
    }

    [Fact]
    public async Task Timestamps_never_go_back_and_ids_are_the_same_on_every_machine()
    {
        await using var host = await EngineHost.StartAsync(async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: cancellationToken);
            await turn.SendActivityAsync("two", cancellationToken: cancellationToken);
        });
        await host.SayAsync("c1", "m1", "a");
        await host.SayAsync("c1", "m2", "b");
        await host.Channel.WaitForAsync(4);
        var transcript = await host.Store.ReadTranscriptAsync((await host.RecordOfAsync("c1")).Id, 0, 100, Token);
        Assert.Equal(Enumerable.Range(1, 6).Select(number => (long)number), transcript.Select(entry => entry.Sequence));
        Assert.Equal(transcript.Select(entry => entry.Timestamp).Order(), transcript.Select(entry => entry.Timestamp));
        Assert.Equal(new TurnEnvironment(EngineHost.KeyOf("c1"), 1, default, new EffectLog(TimeProvider.System)).NextActivityId(), transcript[1].ActivityId);
        var replies = host.Channel.Taken.Select(outbound => outbound.Activity.Timestamp!.Value).ToList();
        Assert.Equal(replies.Distinct().Order(), replies);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task CountAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type == ActivityTypes.Message)
        {
            var count = await s_count.GetAsync(turn, () => 0, cancellationToken) + 1;
            await s_count.SetAsync(turn, count, cancellationToken);
            await turn.SendActivityAsync($"count {count}", cancellationToken: cancellationToken);
        }
    }

    private static Task<TurnResult> InvokeAsync(EngineHost host, string id, string name)
    {
        var activity = EngineHost.Message("c1", id, "");
        activity.Type = ActivityTypes.Invoke;
        activity.Name = name;
        return host.Dispatcher.EnqueueAndWaitAsync(new InboundActivity(EngineHost.KeyOf("c1"), activity), Token);
    }

    private static async Task<ExplainRecord> ExplainAsync(EngineHost host, string conversation, long turn) =>
        JsonSerializer.Deserialize(
            (await host.Store.ReadTurnsAsync((await host.RecordOfAsync(conversation)).Id, turn - 1, 1, Token))[0].Explain.Span,
            ExplainJson.Default.ExplainRecord)!;

    private sealed class InvokeBot : ActivityHandler
    {
        protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.Activity.Name == "known/thing"
                ? Task.FromResult(CreateInvokeResponse(new { result = "done" }))
                : base.OnInvokeActivityAsync(turnContext, cancellationToken);
    }
}
