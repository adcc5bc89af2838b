using OmniBot.Dialogs;

namespace OmniBot.Tests.Dialogs;

public sealed class DialogContextTests
{
    private readonly List<string> _calls = [];
    private readonly RecordingDialog _a;
    private readonly RecordingDialog _b;
    private readonly DialogTurns _turns;

    public DialogContextTests()
    {
        _a = new RecordingDialog("a", _calls);
        _b = new RecordingDialog("b", _calls);
        _turns = new DialogTurns(_a, _b);
    }

    [Fact]
    public async Task Continuing_with_nothing_in_progress_is_empty()
    {
        Assert.Equal(DialogTurnStatus.Empty, (await _turns.RunAsync((dc, token) => dc.ContinueDialogAsync(token))).Status);
        Assert.Equal(DialogTurnStatus.Empty, (await _turns.RunAsync((dc, token) => dc.CancelAllDialogsAsync(token))).Status);
    }

    [Fact]
    public async Task The_dialog_on_top_continues()
    {
        await _turns.RunAsync((dc, token) => dc.BeginDialogAsync("a", "options", token));
        await _turns.RunAsync((dc, token) => dc.BeginDialogAsync("b", null, token));
        Assert.Equal("b a", await _turns.StackAsync());
        Assert.Equal(DialogTurnStatus.Waiting, (await _turns.RunAsync((dc, token) => dc.ContinueDialogAsync(token))).Status);
        Assert.Equal(["a begins with options", "b begins with nothing", "b continues"], _calls);
    }

    [Fact]
    public async Task The_dialog_below_resumes_with_the_result_of_the_one_that_ends()
    {
        await BeginBothAsync();
        Assert.Equal(DialogTurnStatus.Waiting, (await _turns.RunAsync((dc, token) => dc.EndDialogAsync(7, token))).Status);
        Assert.Equal(["b ends: EndCalled", "a resumes: EndCalled 7"], _calls);
        var last = await _turns.RunAsync((dc, token) => dc.EndDialogAsync(8, token));
        Assert.Equal(DialogTurnStatus.Complete, last.Status);
        Assert.Equal(8, last.Result);
        Assert.Equal("", await _turns.StackAsync());
    }

    [Fact]
    public async Task Replacing_ends_the_dialog_on_top_without_resuming_the_one_below()
    {
        await BeginBothAsync();
        await _turns.RunAsync((dc, token) => dc.ReplaceDialogAsync("a", "again", token));
        Assert.Equal(["b ends: ReplaceCalled", "a begins with again"], _calls);
        Assert.Equal("a a", await _turns.StackAsync());
    }

    [Fact]
    public async Task Cancelling_ends_all_and_lets_those_below_the_top_hear_of_it()
    {
        await BeginBothAsync();
        Assert.Equal(DialogTurnStatus.Cancelled, (await _turns.RunAsync((dc, token) => dc.CancelAllDialogsAsync(token))).Status);
        Assert.Equal(["b ends: CancelCalled", "a hears cancelDialog", "a ends: CancelCalled"], _calls);
        Assert.Equal("", await _turns.StackAsync());
    }

    [Fact]
    public async Task A_dialog_that_handles_the_event_stops_the_cancelling()
    {
        _a.Handles.Add("stop");
        await BeginBothAsync();
        await _turns.RunAsync((dc, token) => dc.CancelAllDialogsAsync(false, "stop", null, token));
        Assert.Equal("a", await _turns.StackAsync());
    }

    [Fact]
    public async Task Cancelling_can_reach_the_stacks_around()
    {
        var component = new ComponentDialog("component");
        component.AddDialog(_b);
        var turns = new DialogTurns(_a, component);
        await turns.RunAsync((dc, token) => dc.BeginDialogAsync("a", null, token));
        await turns.RunAsync((dc, token) => dc.BeginDialogAsync("component", null, token));
        await turns.RunAsync((dc, token) => dc.Child!.CancelAllDialogsAsync(true, null, null, token));
        Assert.Equal("", await turns.StackAsync());
        Assert.Contains("a ends: CancelCalled", _calls);
    }

    [Fact]
    public async Task Reprompting_goes_to_the_dialog_on_top_unless_it_handles_the_event()
    {
        await BeginBothAsync();
        await RepromptAsync();
        Assert.Equal(["b hears repromptDialog", "b reprompts"], _calls);
        _b.Handles.Add(DialogEvents.RepromptDialog);
        _calls.Clear();
        await RepromptAsync();
        Assert.Equal(["b hears repromptDialog"], _calls);

        Task<bool> RepromptAsync() => _turns.RunAsync(async (dc, token) =>
        {
            await dc.RepromptDialogAsync(token);
            return true;
        });
    }

    [Fact]
    public async Task A_dialog_that_is_not_in_the_set_can_not_begin()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _turns.RunAsync((dc, token) => dc.BeginDialogAsync("c", null, token)));
        Assert.Contains("'c'", exception.Message);
    }

    [Fact]
    public async Task A_dialog_that_a_new_version_has_removed_is_dropped()
    {
        var result = await _turns.RunAsync((dc, token) =>
        {
            dc.Stack.Add(new DialogInstance { Id = "removed" });
            return dc.ContinueDialogAsync(token);
        });
        Assert.Equal(DialogTurnStatus.Empty, result.Status);
        Assert.Contains("dialog-gone:removed", _turns.Adapter.LastTurn!.Explain.Rules);
        Assert.Equal("", await _turns.StackAsync());
    }

    [Fact]
    public void Equal_ids_in_a_set_get_numbers()
    {
        var set = new DialogSet().Add(new TextPrompt("text")).Add(new TextPrompt("text")).Add(new TextPrompt("text"));
        Assert.Equal(["text", "text2", "text3"], set.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public void The_version_of_a_set_changes_with_its_dialogs()
    {
        static WaterfallDialog Waterfall(params string[] steps) =>
            steps.Aggregate(new WaterfallDialog("w"), (waterfall, name) => waterfall.AddStep(name, (step, token) => step.NextAsync(null, token)));
        Assert.Equal(new DialogSet().Add(Waterfall("x")).GetVersion(), new DialogSet().Add(Waterfall("x")).GetVersion());
        Assert.NotEqual(new DialogSet().Add(Waterfall("x")).GetVersion(), new DialogSet().Add(Waterfall("x", "y")).GetVersion());
    }

    private async Task BeginBothAsync()
    {
        await _turns.RunAsync((dc, token) => dc.BeginDialogAsync("a", null, token));
        await _turns.RunAsync((dc, token) => dc.BeginDialogAsync("b", null, token));
        _calls.Clear();
    }
}
