using System.Globalization;
using OmniBot.Core.Schema;

namespace OmniBot.Dialogs;

/// <summary>Steps that run one after another; each waits for the user or a dialog, or goes on at once.</summary>
/// <remarks>
/// The step in progress is stored by its name, so steps can be added, removed and moved while conversations are in progress.
/// If the step in progress itself is gone, the answer to it has no place to go: the waterfall begins again at its first step, with the
/// options that it was begun with and without values (rule <c>waterfall-restarted</c> in explain).
/// </remarks>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedStep = "step";
    private const string PersistedValues = "values";
    private readonly List<(string Name, WaterfallStep Run)> _steps = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    /// <param name="dialogId">The dialog's id.</param>
    /// <param name="actions">Steps, named as <see cref="AddStep(WaterfallStep)"/> says.</param>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId)
    {
        foreach (var action in actions ?? [])
        {
            AddStep(action);
        }
    }

    /// <summary>Adds a step named after its method. A lambda has no name that lasts, so it is named by its place: <c>step-2</c>.</summary>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return AddStep(WaterfallStepName.Of(step, _steps.Count + 1), step);
    }

    /// <summary>Adds a step. A name that is taken gets a number: <c>ask-2</c>.</summary>
    public WaterfallDialog AddStep(string name, WaterfallStep step)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(step);
        var unique = name;
        for (var number = 2; _indexes.ContainsKey(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        _indexes[unique] = _steps.Count;
        _steps.Add((unique, step));
        return this;
    }

    public override string GetVersion() => $"{Id}:{string.Join(',', _indexes.Keys)}";

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is CancellationToken)
        {
            throw new ArgumentException("The options are a CancellationToken; they come before it.", nameof(options));
        }

        var state = dc.ActiveDialog!.State;
        if (options is not null)
        {
            state[PersistedOptions] = options;
        }

        state[PersistedValues] = new Dictionary<string, object>();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog!.State;
        var step = state.Get<string>(PersistedStep) ?? "";
        if (_indexes.TryGetValue(step, out var index))
        {
            return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
        }

        DialogExplain.AddRule(dc.Context, $"waterfall-restarted:{Id}/{step}");
        state[PersistedValues] = new Dictionary<string, object>();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    internal static string? StepOf(DialogInstance instance) =>
        instance.State.TryGetValue(PersistedStep, out var step) ? step as string : null;

    /// <summary>Runs a step; an override may do something before and after it.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        return _steps[stepContext.Index].Run(stepContext, cancellationToken);
    }

    /// <summary>Runs the step at <paramref name="index"/>, or ends the waterfall behind the last one.</summary>
    protected Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog!.State;
        var name = _steps[index].Name;
        state[PersistedStep] = name;
        var values = state.Get<Dictionary<string, object>>(PersistedValues);
        if (values is null)
        {
            values = [];
            state[PersistedValues] = values;
        }

        return OnStepAsync(
            new WaterfallStepContext(this, dc, index, name, state.TryGetValue(PersistedOptions, out var options) ? options : null, values, reason, result),
            cancellationToken);
    }
}
