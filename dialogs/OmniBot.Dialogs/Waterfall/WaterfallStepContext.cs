namespace OmniBot.Dialogs;

/// <summary>What a step of a waterfall sees.</summary>
public sealed class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall, DialogContext dc, int index, string name, object? options, Dictionary<string, object> values, DialogReason reason, object? result)
        : base(dc.Dialogs, dc.Context, dc.StoredState, dc.Parent)
    {
        _waterfall = waterfall;
        StateConfiguration = dc.StateConfiguration;
        Index = index;
        Name = name;
        Options = options!;
        Values = values;
        Reason = reason;
        Result = result!;
    }

    /// <summary>The step's place, from 0. Only <see cref="Name"/> is stored.</summary>
    public int Index { get; }

    public string Name { get; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; }

    // Steps written for the SDK cast these as they are ("(string)step.Result"), so they are neither declared null nor not null.
#nullable disable annotations

    /// <summary>What the waterfall was begun with, or null. See <see cref="DialogValues"/> about types after a reload.</summary>
    public object Options { get; }

    /// <summary>What the step before came to, such as a prompt's answer, or null.</summary>
    public object Result { get; }

    /// <summary>Values that the waterfall keeps until it ends; <see cref="DialogValues.Get{T}"/> reads them as their type.</summary>
    public IDictionary<string, object> Values { get; }

#nullable restore annotations

    /// <summary>Goes on with the next step at once.</summary>
    /// <exception cref="InvalidOperationException">The step has gone on already.</exception>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (_nextCalled)
        {
            throw new InvalidOperationException($"Step '{Name}' of waterfall '{_waterfall.Id}' called NextAsync twice.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
