using OmniBot.Core.State;
using OmniBot.Dialogs;
using OmniBot.TestKit;

namespace OmniBot.Tests.Dialogs;

/// <summary>Runs code on a stack of dialogs, one turn for each call; the stack goes through JSON between the turns.</summary>
internal sealed class DialogTurns
{
    private readonly TestAdapter _adapter = new();
    private readonly DialogSet _dialogs;

    public DialogTurns(params Dialog[] dialogs)
    {
        var state = new ConversationState(new MemoryStorage());
        _adapter.Use(new OmniBot.Core.Turns.AutoSaveStateMiddleware(state));
        _dialogs = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
        foreach (var dialog in dialogs)
        {
            _dialogs.Add(dialog);
        }
    }

    public TestAdapter Adapter => _adapter;

    public async Task<T> RunAsync<T>(Func<DialogContext, CancellationToken, Task<T>> turn, string text = "hi")
    {
        var result = default(T)!;
        await _adapter.SendTextToBotAsync(
            text,
            async (turnContext, cancellationToken) =>
                result = await turn(await _dialogs.CreateContextAsync(turnContext, cancellationToken), cancellationToken),
            TestContext.Current.CancellationToken);
        return result;
    }

    /// <summary>Ids of the dialogs in progress, the one on top first.</summary>
    public Task<string> StackAsync() => RunAsync((dc, _) => Task.FromResult(string.Join(' ', dc.Stack.Select(instance => instance.Id))));
}
