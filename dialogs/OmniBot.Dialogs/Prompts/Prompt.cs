using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Dialogs;

/// <summary>Asks until it has an answer that it takes.</summary>
/// <typeparam name="T">What it reads in the answer.</typeparam>
public abstract class Prompt<T> : Dialog, IPrompt
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";
    private readonly PromptValidator<T>? _validator;

    protected Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(string.IsNullOrWhiteSpace(dialogId) ? throw new ArgumentException("A prompt needs an id.", nameof(dialogId)) : dialogId) =>
        _validator = validator;

    /// <exception cref="ArgumentException">The options are not <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions prompt)
        {
            throw new ArgumentException($"Prompt '{Id}' needs PromptOptions.", nameof(options));
        }

        var state = new Dictionary<string, object>();
        dc.ActiveDialog!.State[PersistedOptions] = prompt;
        dc.ActiveDialog.State[PersistedState] = state;
        await OnPromptAsync(dc.Context, state, prompt, isRetry: false, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (!Reads(dc.Context.Activity))
        {
            return EndOfTurn;
        }

        var (state, options) = Stored(dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        PromptValidatorContext<T>.CountAttempt(state);
        var taken = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
        if (taken)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        // A validator that has told the user what is wrong with the answer has asked again by that.
        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, isRetry: true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <inheritdoc/>
    /// <remarks>A dialog was begun on top of the prompt and has ended: the prompt asks again.</remarks>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var (state, options) = Stored(instance);
        return OnPromptAsync(turnContext, state, options, isRetry: false, cancellationToken);
    }

    /// <summary>Keeps a message from the parents if the prompt can read it, so that an answer does not interrupt.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        if (e.Name != DialogEvents.ActivityReceived || dc.Parent is null || !Reads(dc.Context.Activity))
        {
            return false;
        }

        var (state, options) = Stored(dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        return recognized.Succeeded && !recognized.AllowInterruption;
    }

    /// <summary>Asks.</summary>
    protected abstract Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default);

    /// <summary>Reads the answer.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>Whether an activity may be an answer; others are let through without a word.</summary>
    private protected virtual bool Reads(Activity activity) => activity.Type == ActivityTypes.Message;

    private protected static Activity? QuestionOf(PromptOptions options, bool isRetry) =>
        isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;

    /// <summary>Sends the question, or the one after a wrong answer.</summary>
    private protected static async Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (QuestionOf(options, isRetry) is { } prompt)
        {
            await turnContext.SendActivityAsync(PromptMessage.Copy(prompt), cancellationToken);
        }
    }

    private static (IDictionary<string, object> State, PromptOptions Options) Stored(DialogInstance instance)
    {
        var state = instance.State.Get<Dictionary<string, object>>(PersistedState);
        if (state is null)
        {
            state = [];
            instance.State[PersistedState] = state;
        }

        return (state, instance.State.Get<PromptOptions>(PersistedOptions) ?? new PromptOptions());
    }
}
