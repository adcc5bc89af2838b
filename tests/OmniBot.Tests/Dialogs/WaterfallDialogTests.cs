using OmniBot.Core.Schema;
using OmniBot.Dialogs;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs;

public sealed class WaterfallDialogTests
{
    [Fact]
    public Task Steps_run_one_after_another_with_the_answers_of_the_ones_before() =>
        Conversation.With(new Person())
            .User("hi").Bot("Name?")
            .User("Ada").Bot("Age?")
            .User("36").Bot("Ada is 36.")
            .Ends("Ada")
            .PlayAsync();

    [Fact]
    public Task A_waterfall_without_steps_ends_with_its_first_turn() =>
        Conversation.With(new WaterfallDialog("empty")).User("hi").Ends().PlayAsync();

    [Fact]
    public Task A_step_put_in_the_middle_does_not_shift_a_conversation_in_progress() =>
        Conversation.With(Talk(("name", "Name?"), ("city", "City?")))
            .User("hi").Bot("Name?")
            .Deploy(Talk(("greet", "Hello!"), ("name", "Name?"), ("city", "City?")))
            .User("Ada").Bot("City?")
            .User("London").Ends("London")
            .PlayAsync();

    [Fact]
    public Task A_step_put_behind_the_one_in_progress_is_asked() =>
        Conversation.With(Talk(("name", "Name?"), ("city", "City?")))
            .User("hi").Bot("Name?")
            .Deploy(Talk(("name", "Name?"), ("street", "Street?"), ("city", "City?")))
            .User("Ada").Bot("Street?")
            .PlayAsync();

    [Fact]
    public async Task A_waterfall_whose_step_in_progress_is_gone_begins_again_and_says_so()
    {
        var conversation = Conversation.With(Talk(("name", "Name?"), ("age", "Age?"), ("city", "City?")));
        await conversation
            .User("hi").Bot("Name?")
            .User("Ada").Bot("Age?")
            .Deploy(Talk(("name", "Name?"), ("city", "City?")))
            .User("36").Bot("Name?")
            .Then(() => Assert.Contains("waterfall-restarted:talk/age", conversation.Adapter.LastTurn!.Explain.Rules))
            .User("Ada").Bot("City?")
            .PlayAsync();
    }

    [Fact]
    public void Steps_take_the_names_of_their_methods_and_equal_names_get_numbers()
    {
        static Task<DialogTurnResult> Local(WaterfallStepContext step, CancellationToken cancellationToken) => step.NextAsync(null, cancellationToken);
        var waterfall = new WaterfallDialog("w", [AskAsync, AskAsync, Local, (step, cancellationToken) => step.NextAsync(null, cancellationToken)]).AddStep("AskAsync", AskAsync);
        Assert.Equal("w:AskAsync,AskAsync-2,Local,step-4,AskAsync-3", waterfall.GetVersion());
    }

    [Fact]
    public async Task A_step_sees_why_it_runs_and_where_it_is()
    {
        var seen = new List<string>();
        var waterfall = new WaterfallDialog("w")
            .AddStep("first", (step, cancellationToken) => Note(step, step.NextAsync("go on", cancellationToken)))
            .AddStep("second", (step, _) => Note(step, Task.FromResult(Dialog.EndOfTurn)))
            .AddStep("third", (step, cancellationToken) => Note(step, step.EndDialogAsync(step.Result, cancellationToken)));
        await Conversation.With(waterfall).User("one").User("two").Ends("two").PlayAsync();

        // Each step notes itself after what it called, so the second step is noted before the first.
        Assert.Equal(["1 second NextCalled go on", "0 first BeginCalled ", "2 third ContinueCalled two"], seen);

        async Task<DialogTurnResult> Note(WaterfallStepContext step, Task<DialogTurnResult> result)
        {
            var outcome = await result;
            seen.Add($"{step.Index} {step.Name} {step.Reason} {step.Result}");
            return outcome;
        }
    }

    [Fact]
    public async Task A_step_can_go_on_only_once()
    {
        var waterfall = new WaterfallDialog("w")
            .AddStep("twice", async (step, cancellationToken) =>
            {
                await step.NextAsync(null, cancellationToken);
                return await step.NextAsync(null, cancellationToken);
            })
            .AddStep("wait", (_, _) => Task.FromResult(Dialog.EndOfTurn));
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Conversation.With(waterfall).User("hi").PlayAsync());
        Assert.Contains("twice", exception.Message);
    }

    [Fact]
    public Task Values_of_all_kinds_survive_until_the_next_step() =>
        Conversation.With(new WaterfallDialog("w")
            .AddStep("set", (step, _) =>
            {
                step.Values["text"] = "text";
                step.Values["int"] = 7;
                step.Values["long"] = 5_000_000_000;
                step.Values["double"] = 2.0;
                step.Values["bool"] = true;
                step.Values["map"] = new Dictionary<string, object> { ["inner"] = 1 };
                step.Values["record"] = new Order("A-1", [1, 2]);
                return Task.FromResult(Dialog.EndOfTurn);
            })
            .AddStep("get", (step, cancellationToken) =>
            {
                Assert.Equal("text", (string)step.Values["text"]);
                Assert.Equal(7, (int)step.Values["int"]);
                Assert.Equal(5_000_000_000, (long)step.Values["long"]);
                Assert.Equal(2.0, (double)step.Values["double"]);
                Assert.True((bool)step.Values["bool"]);
                Assert.Equal(1, ((Dictionary<string, object>)step.Values["map"])["inner"]);
                Assert.Equal(7L, step.Values.Get<long>("int"));
                var order = step.Values.Get<Order>("record")!;
                Assert.Equal("A-1", order.Number);
                Assert.Equal([1, 2], order.Lines);
                Assert.False(step.Values.TryGet<Order>("text", out _));
                return step.EndDialogAsync("checked", cancellationToken);
            }))
            .User("one").User("two").Ends("checked").PlayAsync();

    [Fact]
    public Task What_is_not_a_message_leaves_a_waiting_step_alone() =>
        Conversation.With(Talk(("name", "Name?"), ("city", "City?")))
            .User("hi").Bot("Name?")
            .User(new Activity(ActivityTypes.Event) { Name = "tick" }).BotIsSilent()
            .User("Ada").Bot("City?")
            .PlayAsync();

    [Fact]
    public async Task Explain_names_the_dialogs_and_steps_before_and_after_the_turn()
    {
        var conversation = Conversation.With(new Person());
        await conversation.User("hi").Bot("Name?").User("Ada").Bot("Age?").PlayAsync();
        var explain = conversation.Adapter.LastTurn!.Explain;
        Assert.Equal(["person:", "talk:name", "text:"], explain.DialogsBefore.Select(dialog => $"{dialog.Id}:{dialog.Step}"));
        Assert.Equal(["person:", "talk:age", "text:"], explain.DialogsAfter.Select(dialog => $"{dialog.Id}:{dialog.Step}"));
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.NextAsync(null, cancellationToken);

    private static WaterfallDialog Talk(params (string Name, string Question)[] steps)
    {
        var waterfall = new WaterfallDialog("talk");
        foreach (var (name, question) in steps)
        {
            waterfall.AddStep(name, async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync(question, cancellationToken: cancellationToken);
                return Dialog.EndOfTurn;
            });
        }

        return waterfall;
    }

    private sealed record Order(string Number, int[] Lines);

    private sealed class Person : ComponentDialog
    {
        public Person()
            : base("person") =>
            AddDialog(new TextPrompt("text"))
                .AddDialog(new WaterfallDialog("talk")
                    .AddStep("name", (step, cancellationToken) => Ask(step, "Name?", cancellationToken))
                    .AddStep("age", (step, cancellationToken) =>
                    {
                        step.Values["name"] = (string)step.Result;
                        return Ask(step, "Age?", cancellationToken);
                    })
                    .AddStep("done", async (step, cancellationToken) =>
                    {
                        await step.Context.SendActivityAsync($"{step.Values["name"]} is {step.Result}.", cancellationToken: cancellationToken);
                        return await step.EndDialogAsync(step.Values["name"], cancellationToken);
                    }));

        private static Task<DialogTurnResult> Ask(WaterfallStepContext step, string question, CancellationToken cancellationToken) =>
            step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text(question) }, cancellationToken);
    }
}
