using OmniBot.Core.Channels;
using OmniBot.Core.Desk;
using OmniBot.Core.Handoff;
using OmniBot.Core.Handoff.Routing;
using OmniBot.Core.Schema;
using OmniBot.Core.Storage;
using OmniBot.Core.Turns;
using OmniBot.IntegrationTests.Engine;

namespace OmniBot.IntegrationTests.Handoff;

public sealed class HandoffTests
{
    [Fact]
    public async Task A_customer_is_passed_to_an_agent_and_back_to_the_bot()
    {
        await using var host = await DeskHost.StartAsync();
        using var anna = await host.SignInAsync("Anna");
        await host.Engine.SayAsync("c1", "m1", "hello");

        var active = await host.BeginAsync("c1", "Anna");
        Assert.Equal((HandoffState.Active, "Anna", "A broken kettle", 1), (active.State, active.Agent, active.Subject, active.Number));

        await host.Engine.SayAsync("c1", "m2", "it leaks");
        Assert.Null((await host.DoAsync("c1", DeskHost.Reply("Anna", "Let me see."))).Refusal);
        Assert.Null((await host.DoAsync("c1", new AddNote("old model", []) { By = "Anna" })).Refusal);
        Assert.Null((await host.DoAsync("c1", new ReturnToBot("sent a new one") { By = "Anna" })).Refusal);
        await host.Engine.SayAsync("c1", "m3", "thanks");
        await host.Engine.Channel.WaitForAsync(8);

        Assert.Equal(
            [
                "bot: hello",
                "I am connecting you with a colleague. You are number 1 in the queue. Write \"cancel\" if you don't want to wait.",
                "Anna has taken over and can see what we have talked about.",
                "handoff.status accepted",
                "Let me see.",
                "You are talking to me, the bot, again.",
                "bot again: completed sent a new one",
                "bot: thanks",
            ],
            host.Engine.Channel.Taken.Select(TextOf).Where(text => text.Length > 0));
        var reply = host.Engine.Channel.Taken.Single(sent => sent.Activity.Text == "Let me see.").Activity;
        Assert.Equal(("Anna", "bot", "user-c1"), (reply.From!.Name, reply.From.Id, reply.Recipient!.Id));
    }

    [Fact]
    public async Task What_agents_do_is_in_the_transcript_for_the_desk_alone()
    {
        await using var host = await DeskHost.StartAsync();
        using var anna = await host.SignInAsync("Anna");
        await host.BeginAsync("c1", "Anna");
        await host.DoAsync("c1", new AddNote("speaks slowly", ["Ben"]) { By = "Anna" });

        var entries = await host.TranscriptAsync("c1");
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(number => (long)number), entries.Select(entry => entry.Sequence));
        var kinds = entries.Where(entry => entry.Direction == ActivityDirection.Internal)
            .Select(entry => HandoffCommandKinds.Of(HandoffJson.ReadCommand((System.Text.Json.JsonElement)ActivityJson.Deserialize(entry.Body.Span).Value!)));
        Assert.Equal(["offer", "accept", "note"], kinds);
        Assert.DoesNotContain(host.Engine.Channel.Taken, sent => sent.Activity.Text?.Contains("slowly", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_channel_can_not_give_commands()
    {
        await using var host = await DeskHost.StartAsync();
        var forged = EngineHost.Message("c1", "x1", "");
        forged.Type = ActivityTypes.Event;
        forged.Name = HandoffCommand.ActivityName;
        forged.Value = HandoffJson.ToElement(new TakeHandoff(IsTakeOver: true) { By = "mallory" });
        await host.Engine.SayAsync("c1", "m1", "hello");
        await host.Engine.Dispatcher.EnqueueAndWaitAsync(new(EngineHost.KeyOf("c1"), forged), TestContext.Current.CancellationToken);

        Assert.Equal(OwnerKind.Bot, (await host.Engine.RecordOfAsync("c1")).Handoff.Owner);
    }

    [Fact]
    public async Task Who_declines_is_not_asked_again_and_the_next_agent_gets_the_offer()
    {
        await using var host = await DeskHost.StartAsync();
        using var anna = await host.SignInAsync("Anna");
        await host.Engine.SayAsync("c1", "m1", "agent");
        var first = await host.WaitForAsync("c1", HandoffState.Offered);
        using var ben = await host.SignInAsync("Ben");
        await host.DoAsync("c1", new DeclineHandoff(first.Offer!.Number) { By = "Anna" });

        var second = await host.WaitForAsync("c1", record => record.Offer?.Agent == "Ben");
        Assert.Equal(["Anna"], second.DeclinedBy);
        Assert.Equal(AgentPresence.DoNotDisturb, host.Of<IAgentPresence>().Find("Anna").Presence);
        Assert.Equal(HandoffRefusal.OfferOver, (await host.DoAsync("c1", new AcceptHandoff(first.Offer.Number) { By = "Anna" })).Refusal);
        Assert.Null((await host.DoAsync("c1", new AcceptHandoff(second.Offer!.Number) { By = "Ben" })).Refusal);
    }

    [Fact]
    public async Task A_full_agent_gets_the_next_one_when_one_is_done()
    {
        await using var host = await DeskHost.StartAsync();
        using var anna = await host.SignInAsync("Anna");
        foreach (var conversation in new[] { "c1", "c2", "c3" })
        {
            await host.BeginAsync(conversation, "Anna");
        }

        await host.Engine.SayAsync("c4", "m1", "agent");
        await host.WaitForAsync("c4", HandoffState.Queued);
        Assert.Equal(6, host.Of<IAgentPresence>().Find("Anna").Load);
        await host.DoAsync("c2", new ResolveHandoff { By = "Anna" });
        Assert.Equal("Anna", (await host.WaitForAsync("c4", HandoffState.Offered)).Offer!.Agent);
    }

    [Fact]
    public async Task Only_one_of_two_agents_who_take_it_at_once_gets_it()
    {
        await using var host = await DeskHost.StartAsync();
        using var anna = await host.SignInAsync("Anna");
        await host.Of<IAgentPresence>().SetAsync("Anna", AgentPresence.Busy, TestContext.Current.CancellationToken);
        await host.Engine.SayAsync("c1", "m1", "agent");
        await host.WaitForAsync("c1", HandoffState.Queued);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => host.DoAsync("c1", new TakeHandoff { By = $"agent-{i}" })));
        var winner = Assert.Single(answers, answer => answer.Refusal is null);
        Assert.All(answers.Where(answer => answer != winner), answer => Assert.Equal(winner.Record.Agent, answer.Record.Agent));
    }

    [Fact]
    public async Task A_command_that_is_sent_twice_is_done_once()
    {
        await using var host = await DeskHost.StartAsync();
        using var anna = await host.SignInAsync("Anna");
        await host.BeginAsync("c1", "Anna");
        var first = await host.DoAsync("c1", DeskHost.Reply("Anna", "once"), "r1");
        var second = await host.DoAsync("c1", DeskHost.Reply("Anna", "once"), "r1");

        Assert.Equal((first.Sequence, first.Refusal), (second.Sequence, second.Refusal));
        await host.DoAsync("c1", DeskHost.Reply("Anna", "end"));
        await host.Engine.Channel.WaitForAsync(5);
        Assert.Single(host.Engine.Channel.Texts, "once");
    }

    [Fact]
    public async Task What_the_bot_wrote_before_a_person_took_over_is_not_sent_any_more()
    {
        await using var host = await DeskHost.StartAsync();
        var isAway = true;
        host.Engine.Channel.Refuse = outbound =>
        {
            if (isAway)
            {
                throw new ChannelException(ChannelError.Unavailable, "away", TimeSpan.FromMilliseconds(20));
            }
        };
        await host.Engine.AskAsync("c1", "m0", "warm");
        await host.Engine.SayAsync("c1", "m1", "late");
        await host.Engine.AskAsync("c1", "m2", "late too");
        await host.DoAsync("c1", new TakeHandoff(IsTakeOver: true) { By = "Anna" });
        await host.DoAsync("c1", DeskHost.Reply("Anna", "I am here."));
        isAway = false;
        await host.Engine.Channel.WaitForAsync(3);

        Assert.DoesNotContain(host.Engine.Channel.Texts, text => text?.StartsWith("bot: late", StringComparison.Ordinal) == true);
        Assert.Equal("I am here.", host.Engine.Channel.Texts[^1]);
        var withdrawn = (await host.TranscriptAsync("c1")).Where(entry => entry.Delivery == DeliveryState.Withdrawn);
        Assert.Equal("bot: late", ActivityJson.Deserialize(Assert.Single(withdrawn).Body.Span).Text);
    }

    [Fact]
    public async Task A_proactive_message_does_not_talk_into_a_persons_conversation()
    {
        await using var host = await DeskHost.StartAsync();
        using var anna = await host.SignInAsync("Anna");
        await host.BeginAsync("c1", "Anna");
        var reference = EngineHost.Message("c1", "m9", "x").GetConversationReference();

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Of<BotAdapter>().ContinueConversationAsync(
            "bot", reference, (turn, token) => turn.SendActivityAsync("Buy more!", cancellationToken: token), TestContext.Current.CancellationToken));
        Assert.DoesNotContain("Buy more!", host.Engine.Channel.Texts);
    }

    [Fact]
    public async Task A_waiting_customer_hears_the_place_and_may_give_up()
    {
        await using var host = await DeskHost.StartAsync();
        using var anna = await host.SignInAsync("Anna");
        await host.Of<IAgentPresence>().SetAsync("Anna", AgentPresence.Busy, TestContext.Current.CancellationToken);
        await host.Engine.SayAsync("c1", "m1", "agent");
        await host.WaitForAsync("c1", HandoffState.Queued);
        await host.Engine.SayAsync("c2", "m1", "agent");
        await host.Engine.SayAsync("c2", "m2", "how long?");
        await host.Engine.SayAsync("c2", "m3", "Cancel!");
        await host.WaitForAsync("c2", HandoffState.Abandoned);
        await host.Engine.SayAsync("c2", "m4", "hello");
        await host.Engine.Channel.WaitForAsync(5);

        Assert.Contains("You are number 2 in the queue. I will pass this on to the colleague who takes over.", host.Engine.Channel.Texts);
        Assert.Equal("bot: hello", host.Engine.Channel.Texts[^1]);
    }

    [Fact]
    public async Task After_a_restart_the_conversation_is_still_the_agents()
    {
        var folder = Directory.CreateTempSubdirectory("omnibot-handoff-");
        try
        {
            await using (var host = await DeskHost.StartAsync(folder))
            {
                using var anna = await host.SignInAsync("Anna");
                await host.BeginAsync("c1", "Anna");
            }

            await using var again = await DeskHost.StartAsync(folder);
            using var back = again.Of<IAgentPresence>().Connect("Anna");
            await again.Engine.AskAsync("c1", "m5", "still there?");
            Assert.DoesNotContain(again.Engine.Channel.Texts, text => text.StartsWith("bot:", StringComparison.Ordinal));
            Assert.Null((await again.DoAsync("c1", DeskHost.Reply("Anna", "Yes."))).Refusal);
            await again.Engine.Channel.WaitUntilAsync(taken => taken.Any(sent => sent.Activity.Text == "Yes."));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string TextOf(OutboundActivity sent) => sent.Activity.Type switch
    {
        ActivityTypes.Message => sent.Activity.Text ?? "",
        ActivityTypes.Event => $"{sent.Activity.Name} {ActivityJson.FromObject<HandoffStatus>(sent.Activity.Value)?.State}",
        _ => "",
    };
}
