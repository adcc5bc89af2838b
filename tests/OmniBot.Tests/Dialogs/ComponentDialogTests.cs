using OmniBot.Core.Schema;
using OmniBot.Dialogs;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public Task Components_nest_and_give_their_results_to_those_around_them() =>
        Conversation.With(new Nest("outer", new Nest("middle", new Nest("inner", null))))
            .User("hi").Bot("inner asks")
            .User("x").Bot("middle asks")
            .User("y").Bot("outer asks")
            .User("z").Ends("zyx")
            .PlayAsync();

    [Fact]
    public Task An_interruption_works_at_every_depth() =>
        Conversation.With(new Nest("outer", new Nest("middle", new Nest("inner", null))))
            .User("hi").Bot("inner asks")
            .User("help inner").Bot("inner helps").Bot("inner asks")
            .User("help outer").Bot("outer helps").Bot("inner asks")
            .User("x").Bot("middle asks")
            .User("help middle").Bot("middle helps").Bot("middle asks")
            .User("cancel outer").Bot("outer cancels")
            .Then(() => { })
            .User("hi").Bot("inner asks")
            .PlayAsync();

    [Fact]
    public Task Cancelling_inside_ends_only_that_component() =>
        Conversation.With(new Nest("outer", new Nest("inner", null)))
            .User("hi").Bot("inner asks")
            .User("cancel inner").Bot("inner cancels").Bot("outer asks")
            .User("z").Ends("z")
            .PlayAsync();

    [Fact]
    public async Task Ending_a_component_by_cancelling_cancels_what_is_inside()
    {
        var calls = new List<string>();
        var component = new ComponentDialog("component");
        component.AddDialog(new RecordingDialog("inside", calls));
        var turns = new DialogTurns(component);
        await turns.RunAsync((dc, token) => dc.BeginDialogAsync("component", "options", token));
        await turns.RunAsync((dc, token) => dc.CancelAllDialogsAsync(token));
        Assert.Equal(["inside begins with options", "inside ends: CancelCalled"], calls);
    }

    [Fact]
    public async Task A_component_asks_again_when_a_dialog_on_top_of_it_has_ended()
    {
        var calls = new List<string>();
        var component = new ComponentDialog("component");
        component.AddDialog(new RecordingDialog("inside", calls));
        var turns = new DialogTurns(component, new RecordingDialog("other", calls));
        await turns.RunAsync((dc, token) => dc.BeginDialogAsync("component", null, token));
        await turns.RunAsync((dc, token) => dc.BeginDialogAsync("other", null, token));
        var result = await turns.RunAsync((dc, token) => dc.EndDialogAsync(null, token));
        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal("inside reprompts", calls[^1]);
    }

    [Fact]
    public void A_component_begins_with_its_first_dialog_that_is_no_prompt()
    {
        var component = new ComponentDialog("component");
        Assert.Null(component.InitialDialogId);
        component.AddDialog(new TextPrompt("text"));
        Assert.Equal("text", component.InitialDialogId);
        component.AddDialog(new WaterfallDialog("one")).AddDialog(new WaterfallDialog("two"));
        Assert.Equal("one", component.InitialDialogId);
        component.InitialDialogId = "two";
        Assert.Equal("two", component.InitialDialogId);
    }

    [Fact]
    public async Task A_component_can_begin_a_dialog_of_the_set_around_it()
    {
        var calls = new List<string>();
        var component = new ComponentDialog("component");
        component.AddDialog(new WaterfallDialog("w").AddStep("go", (step, token) => step.BeginDialogAsync("outside", null, token)));
        var turns = new DialogTurns(component, new RecordingDialog("outside", calls));
        await turns.RunAsync((dc, token) => dc.BeginDialogAsync("component", null, token));
        Assert.Equal("component", await turns.StackAsync());
        Assert.Equal(["outside begins with nothing"], calls);
    }

    [Fact]
    public async Task Events_bubble_from_the_innermost_dialog_to_the_outermost()
    {
        var heard = new List<string>();
        var inner = new Listener("inner", heard, handles: false);
        inner.AddDialog(new RecordingDialog("leaf", heard));
        var outer = new Listener("outer", heard, handles: true);
        outer.AddDialog(inner);
        var turns = new DialogTurns(outer);
        await turns.RunAsync((dc, token) => dc.BeginDialogAsync("outer", null, token));
        heard.Clear();
        Assert.True(await turns.RunAsync((dc, token) => dc.EmitEventAsync("hello", 1, bubble: true, fromLeaf: true, token)));
        Assert.Equal(["leaf hears hello", "inner hears hello", "outer hears hello"], heard);
        heard.Clear();
        Assert.False(await turns.RunAsync((dc, token) => dc.EmitEventAsync("hello", 1, bubble: false, fromLeaf: true, token)));
        Assert.Equal(["leaf hears hello"], heard);
    }

    [Fact]
    public async Task A_changed_component_hears_of_its_new_version()
    {
        var heard = new List<string>();
        var conversation = Conversation.With(Version(1));
        await conversation
            .User("hi")
            .User("still")
            .Then(() => Assert.Empty(heard))
            .Deploy(Version(2))
            .User("now")
            .Then(() => Assert.Equal(["component hears versionChanged"], heard))
            .User("again")
            .Then(() => Assert.Single(heard))
            .PlayAsync();

        Listener Version(int number)
        {
            var component = new Listener("component", heard, handles: false);
            component.AddDialog(new RecordingDialog("leaf", []));
            for (var i = 1; i < number; i++)
            {
                component.AddDialog(new RecordingDialog($"more{i}", []));
            }

            return component;
        }
    }

    [Fact]
    public async Task An_error_that_a_dialog_handles_lets_the_turn_go_on()
    {
        var component = new Careful();
        await Conversation.With(component)
            .User("hi").Bot("Ready")
            .User("break").Bot("Sorry: it broke").Bot("Ready again")
            .PlayAsync();
    }

    [Fact]
    public Task An_error_that_nobody_handles_reaches_the_adapter() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => Conversation.With(new WaterfallDialog("w")
            .AddStep("break", (_, _) => throw new InvalidOperationException("it broke"))).User("hi").PlayAsync());

    private sealed class Nest : ComponentDialog
    {
        public Nest(string id, Dialog? inner)
            : base(id)
        {
            AddDialog(new TextPrompt("text"));
            var waterfall = new WaterfallDialog("w");
            if (inner is not null)
            {
                AddDialog(inner);
                waterfall.AddStep("inner", (step, token) => step.BeginDialogAsync(inner.Id, null, token));
            }

            AddDialog(waterfall
                .AddStep("ask", (step, token) =>
                {
                    step.Values["inner"] = step.Result ?? "";
                    return step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text($"{id} asks") }, token);
                })
                .AddStep("end", (step, token) => step.EndDialogAsync($"{step.Result}{step.Values["inner"]}", token)));
            InitialDialogId = "w";
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            var text = innerDc.Context.Activity.Text;
            if (text == $"help {Id}")
            {
                await innerDc.Context.SendActivityAsync($"{Id} helps", cancellationToken: cancellationToken);
                await innerDc.RepromptDialogAsync(cancellationToken);
                return EndOfTurn;
            }

            if (text == $"cancel {Id}")
            {
                await innerDc.Context.SendActivityAsync($"{Id} cancels", cancellationToken: cancellationToken);
                return await innerDc.CancelAllDialogsAsync(cancellationToken);
            }

            return await base.OnContinueDialogAsync(innerDc, cancellationToken);
        }
    }

    private sealed class Listener(string id, List<string> heard, bool handles) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.ActivityReceived)
            {
                heard.Add($"{Id} hears {e.Name}");
            }

            return Task.FromResult(handles);
        }
    }

    private sealed class Careful : ComponentDialog
    {
        private bool _broken;

        public Careful()
            : base("careful") =>
            AddDialog(new WaterfallDialog("w")
                .AddStep("wait", async (step, token) =>
                {
                    await step.Context.SendActivityAsync("Ready", cancellationToken: token);
                    return EndOfTurn;
                })
                .AddStep("break", async (step, token) =>
                {
                    if (!_broken)
                    {
                        _broken = true;
                        throw new InvalidOperationException("it broke");
                    }

                    await step.Context.SendActivityAsync("Ready again", cancellationToken: token);
                    return EndOfTurn;
                })
                .AddStep("end", (step, token) => step.EndDialogAsync(null, token)));

        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e is not { Name: DialogEvents.Error, Value: InvalidOperationException exception })
            {
                return false;
            }

            // The step that threw is on the stack as the one in progress: go back, so that the turn runs it again.
            dc.Child!.ActiveDialog!.State["step"] = "wait";
            await dc.Context.SendActivityAsync($"Sorry: {exception.Message}", cancellationToken: cancellationToken);
            return true;
        }
    }
}
