namespace OmniBot.Dialogs;

/// <summary>What a call of a dialog came to.</summary>
/// <param name="status">Where the dialogs stand.</param>
/// <param name="result">What the dialog that ended gave back.</param>
public sealed class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    public DialogTurnStatus Status { get; set; } = status;

    public object? Result { get; set; } = result;

    /// <summary>The dialog's parent has ended as well, so nothing more must be run on it.</summary>
    public bool ParentEnded { get; set; }
}
