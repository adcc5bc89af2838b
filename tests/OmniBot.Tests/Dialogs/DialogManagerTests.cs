using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Dialogs;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs;

public sealed class DialogManagerTests
{
    private readonly TestAdapter _adapter = new();
    private readonly DialogManager _manager;

    public DialogManagerTests()
    {
        var root = new ComponentDialog("root");
        root.AddDialog(new TextPrompt("text")).AddDialog(new WaterfallDialog("w")
            .AddStep("ask", (step, token) => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Name?") }, token))
            .AddStep("end", async (step, token) =>
            {
                step.State.SetValue("user.name", step.Result);
                await step.Context.SendActivityAsync($"Hello {step.Result}", cancellationToken: token);
                return await step.EndDialogAsync(null, token);
            }));
        var storage = new MemoryStorage();
        _manager = new DialogManager(root) { ConversationState = new ConversationState(storage), UserState = new UserState(storage) };
    }

    private TestFlow Flow => new(_adapter, (turnContext, token) => _manager.OnTurnAsync(turnContext, token));

    [Fact]
    public Task A_manager_runs_the_root_dialog_and_saves_its_state() =>
        Flow.Test("hi", "Name?").Test("Ada", "Hello Ada").Test("hi", "Name?").AssertNoReply().StartTestAsync();

    [Fact]
    public Task A_conversation_that_was_silent_for_too_long_begins_again()
    {
        _manager.ExpireAfter = 60_000;
        return Flow
            .Test("hi", "Name?")
            .Then(() => _adapter.Clock.Advance(TimeSpan.FromSeconds(59)))
            .Test("Ada", "Hello Ada")
            .Test("hi", "Name?")
            .Then(() => _adapter.Clock.Advance(TimeSpan.FromSeconds(60)))
            .Test("Ada", "Name?")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_manager_without_a_root_dialog_says_so()
    {
        _manager.RootDialog = null;
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Flow.Send("hi").StartTestAsync());
        Assert.Contains("root dialog", exception.Message);
    }
}
