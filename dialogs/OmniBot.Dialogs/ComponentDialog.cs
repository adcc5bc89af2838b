using OmniBot.Core.Turns;

namespace OmniBot.Dialogs;

/// <summary>A dialog made of dialogs. Interruptions are handled by overriding <see cref="OnContinueDialogAsync"/>.</summary>
public class ComponentDialog : DialogContainer
{
    private const string PersistedDialogState = "dialogs";
    private string? _initialDialogId;

    public ComponentDialog(string? dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialog that the component begins with. Unless set, the first one added that is not a prompt.</summary>
    public string? InitialDialogId
    {
        get => _initialDialogId ?? FirstDialog()?.Id;
        set => _initialDialogId = value;
    }

    public virtual ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await CheckForVersionChangeAsync(dc, cancellationToken);
        var inner = CreateChildContext(dc);
        var result = await OnBeginDialogAsync(inner, options, cancellationToken);
        return await AfterTurnAsync(dc, result, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await CheckForVersionChangeAsync(dc, cancellationToken);
        var inner = CreateChildContext(dc);
        var result = await OnContinueDialogAsync(inner, cancellationToken);
        return await AfterTurnAsync(dc, result, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>A dialog was begun on the outer stack, on top of this component, and has ended: the component asks its last question again.</remarks>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await CheckForVersionChangeAsync(dc, cancellationToken);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await new DialogContext(Dialogs, turnContext, StateOf(instance)).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await new DialogContext(Dialogs, turnContext, StateOf(instance)).CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return new DialogContext(Dialogs, dc, StateOf(dc.ActiveDialog ?? throw new InvalidOperationException($"Dialog '{Id}' is not on the stack.")));
    }

    internal static DialogState? InnerStateOf(DialogInstance instance) =>
        instance.State.ContainsKey(PersistedDialogState) ? StateOf(instance) : null;

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(
            InitialDialogId ?? throw new InvalidOperationException($"Component '{Id}' has no dialog to begin with."), options, cancellationToken);

    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Ends the component on the outer stack.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object? result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private static DialogState StateOf(DialogInstance instance)
    {
        var state = instance.State.Get<DialogState>(PersistedDialogState);
        if (state is null)
        {
            state = new DialogState();
            instance.State[PersistedDialogState] = state;
        }

        return state;
    }

    private async Task<DialogTurnResult> AfterTurnAsync(DialogContext dc, DialogTurnResult result, CancellationToken cancellationToken)
    {
        if (result.Status == DialogTurnStatus.Waiting)
        {
            return EndOfTurn;
        }

        if (result.Status == DialogTurnStatus.CompleteAndWait)
        {
            await EndComponentAsync(dc, result.Result, cancellationToken);
            return EndOfTurn;
        }

        return await EndComponentAsync(dc, result.Result, cancellationToken);
    }

    private Dialog? FirstDialog()
    {
        Dialog? first = null;
        foreach (var dialog in Dialogs.GetDialogs())
        {
            if (dialog is not IPrompt)
            {
                return dialog;
            }

            first ??= dialog;
        }

        return first;
    }
}
