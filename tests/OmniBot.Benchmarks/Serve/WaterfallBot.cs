using OmniBot.Core.Schema;
using OmniBot.Core.State;
using OmniBot.Core.Turns;
using OmniBot.Dialogs;

namespace OmniBot.Benchmarks.Serve;

/// <summary>Asks for name, age and city, and sums up: the same waterfall as the peers run.</summary>
internal sealed class WaterfallBot(ConversationState conversationState) : ActivityHandler
{
    private readonly IStatePropertyAccessor<DialogState> _dialogState = conversationState.CreateProperty<DialogState>("DialogState");
    private readonly Dialog _dialog = new AskThreeThings();

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        _dialog.RunAsync(turnContext, _dialogState, cancellationToken);

    private sealed class AskThreeThings : ComponentDialog
    {
        public AskThreeThings()
            : base("main")
        {
            AddDialog(new TextPrompt("text"));
            AddDialog(new WaterfallDialog("wf")
                .AddStep("name", (step, cancellationToken) => AskAsync(step, "What is your name?", cancellationToken))
                .AddStep("age", (step, cancellationToken) =>
                {
                    step.Values["name"] = step.Result;
                    return AskAsync(step, $"How old are you, {step.Result}?", cancellationToken);
                })
                .AddStep("city", (step, cancellationToken) =>
                {
                    step.Values["age"] = step.Result;
                    return AskAsync(step, "Which city do you live in?", cancellationToken);
                })
                .AddStep("sum-up", async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync(
                        $"Thanks {step.Values["name"]}, {step.Values["age"]}, {step.Result}.", cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(null, cancellationToken);
                }));
            InitialDialogId = "wf";
        }

        private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string question, CancellationToken cancellationToken) =>
            step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text(question) }, cancellationToken);
    }
}
