using OmniBot.Core.Turns;
using OmniBot.Dialogs.Memory;
using OmniBot.Dialogs.Memory.Scopes;

namespace OmniBot.Dialogs;

/// <summary>A stack of dialogs in one turn.</summary>
public class DialogContext
{
    private const string ActivityReceivedEmitted = "dialogs.activityReceivedEmitted";
    private readonly DialogState _state;
    private TurnContextStateCollection? _services;
    private DialogStateManager? _memory;

    /// <summary>The stack of a turn's conversation.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        _state = state;
    }

    /// <summary>The stack inside of a container.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context ?? throw new ArgumentNullException(nameof(parentDialogContext)), state) =>
        Parent = parentDialogContext;

    private protected DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state, DialogContext? parent)
        : this(dialogs, turnContext, state) => Parent = parent;

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The dialogs in progress, the one on top first.</summary>
    public IList<DialogInstance> Stack => _state.DialogStack;

    /// <summary>The context of the container that this stack is inside of.</summary>
    public DialogContext? Parent { get; }

    /// <summary>The dialog on top.</summary>
    public DialogInstance? ActiveDialog => _state.DialogStack.Count == 0 ? null : _state.DialogStack[0];

    /// <summary>The stack inside of the dialog on top, when that is a container.</summary>
    public DialogContext? Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Objects for the dialogs of this turn; those of the parent are there too.</summary>
    public TurnContextStateCollection Services
    {
        get
        {
            if (_services is null)
            {
                _services = [];
                if (Parent is not null)
                {
                    foreach (var (key, service) in Parent.Services)
                    {
                        _services[key] = service;
                    }
                }
            }

            return _services;
        }
    }

    /// <summary>What the dialogs can see, by paths.</summary>
    public DialogStateManager State => _memory ??= new DialogStateManager(this, StateConfiguration);

    internal DialogState StoredState => _state;

    internal DialogStateManagerConfiguration? StateConfiguration
    {
        get => field ?? Parent?.StateConfiguration;
        set;
    }

    /// <summary>Puts a dialog on the stack and begins it.</summary>
    /// <exception cref="ArgumentException">Neither this set nor one around it has such a dialog.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        var dialog = FindDialog(dialogId)
            ?? throw new ArgumentException($"There is no dialog '{dialogId}': add it to the set or the component that begins it.", nameof(dialogId));
        _state.DialogStack.Insert(0, new DialogInstance { Id = dialogId });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Lets the dialog on top go on with the turn's activity.</summary>
    /// <remarks>
    /// A dialog that is on top but not in the set any more was removed by a new version of the bot: its stack is dropped
    /// (rule <c>dialog-gone</c> in explain), so that the caller can begin again.
    /// </remarks>
    /// <returns><see cref="DialogTurnStatus.Empty"/> when there is none.</returns>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (Context.TurnState.TryAdd(ActivityReceivedEmitted, ActivityReceivedEmitted))
        {
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken);
        }

        if (ActiveDialog is not { } instance)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        if (FindDialog(instance.Id) is { } dialog)
        {
            return await dialog.ContinueDialogAsync(this, cancellationToken);
        }

        DialogExplain.AddRule(Context, $"dialog-gone:{instance.Id}");
        _state.DialogStack.Clear();
        return new DialogTurnResult(DialogTurnStatus.Empty);
    }

    /// <summary>Ends the dialog on top; the one below it goes on with the result.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        TurnMemoryScope.Of(Context)["lastresult"] = result!;
        return ActiveDialog is { } below
            ? await Found(below.Id).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Ends all dialogs of this stack.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, null, null, cancellationToken);

    /// <summary>Ends all dialogs of this stack, and of those around it if asked for.</summary>
    /// <param name="cancelParents">The stacks around this one are cancelled as well.</param>
    /// <param name="eventName">
    /// Sent to each dialog below the top before it ends; one that handles it stops the cancelling. The default is
    /// <see cref="DialogEvents.CancelDialog"/>.
    /// </param>
    /// <param name="eventValue">The event's value.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        if (_state.DialogStack.Count == 0 && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        var notify = false;
        for (DialogContext? dc = this; dc is not null;)
        {
            if (dc._state.DialogStack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
            }
            else if (notify && await dc.EmitEventAsync(
                eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken))
            {
                break;
            }
            else
            {
                await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
            }

            notify = true;
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the dialog on top and begins another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Lets the dialog on top ask its question again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is not { } instance
            || await EmitEventAsync(DialogEvents.RepromptDialog, null, bubble: false, fromLeaf: false, cancellationToken))
        {
            return;
        }

        await Found(instance.Id).RepromptDialogAsync(Context, instance, cancellationToken);
    }

    /// <summary>Finds a dialog in this set or one around it.</summary>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Sends an event to the dialog on top.</summary>
    /// <param name="name">The event.</param>
    /// <param name="value">Its value.</param>
    /// <param name="bubble">It goes on to the parents until one handles it.</param>
    /// <param name="fromLeaf">It starts at the innermost dialog in progress instead of this stack's top.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True when a dialog handled it.</returns>
    public Task<bool> EmitEventAsync(
        string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var dc = this;
        while (fromLeaf && dc.Child is { ActiveDialog: not null } child)
        {
            dc = child;
        }

        return dc.ActiveDialog is { } instance && dc.FindDialog(instance.Id) is { } dialog
            ? dialog.OnDialogEventAsync(dc, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken)
            : Task.FromResult(false);
    }

    private Dialog Found(string dialogId) =>
        FindDialog(dialogId) ?? throw new InvalidOperationException($"Dialog '{dialogId}' is on the stack but not in the set.");

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
        {
            return;
        }

        if (FindDialog(instance.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
        }

        _state.DialogStack.Remove(instance);
    }
}
