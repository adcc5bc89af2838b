using OmniBot.Core.Turns;
using OmniBot.Dialogs;

namespace OmniBot.Tests.Dialogs;

/// <summary>A dialog that waits, and notes each call.</summary>
internal sealed class RecordingDialog(string id, List<string> calls) : Dialog(id)
{
    /// <summary>Events that it handles.</summary>
    public HashSet<string> Handles { get; } = [];

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        calls.Add($"{Id} begins with {options ?? "nothing"}");
        return Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        calls.Add($"{Id} continues");
        return Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        calls.Add($"{Id} resumes: {reason} {result}");
        return Task.FromResult(EndOfTurn);
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        calls.Add($"{Id} reprompts");
        return Task.CompletedTask;
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        calls.Add($"{Id} ends: {reason}");
        return Task.CompletedTask;
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived)
        {
            calls.Add($"{Id} hears {e.Name}");
        }

        return Task.FromResult(Handles.Contains(e.Name));
    }
}
