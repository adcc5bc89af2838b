using OmniBot.Core.State;
using OmniBot.Core.Turns;

namespace OmniBot.Dialogs;

/// <summary>Runs a dialog for a turn; the SDK v4's way for bots with one root dialog.</summary>
public static class DialogExtensions
{
    /// <summary>Continues what is in progress, or begins the dialog when nothing is.</summary>
    /// <param name="dialog">The root dialog.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="accessor">Where the stack is stored.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<DialogTurnResult> RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(accessor);
        var dc = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        return await DialogRun.RunAsync(dc, dialog.Id, cancellationToken);
    }
}
