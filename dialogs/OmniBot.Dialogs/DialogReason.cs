namespace OmniBot.Dialogs;

/// <summary>Why a dialog's method was called.</summary>
public enum DialogReason
{
    /// <summary>The dialog began by <c>BeginDialogAsync</c>.</summary>
    BeginCalled,

    /// <summary>The user said something.</summary>
    ContinueCalled,

    /// <summary>A dialog ended by <c>EndDialogAsync</c>.</summary>
    EndCalled,

    /// <summary>The dialog gave way by <c>ReplaceDialogAsync</c>.</summary>
    ReplaceCalled,

    /// <summary>The dialog was cancelled by <c>CancelAllDialogsAsync</c>.</summary>
    CancelCalled,

    /// <summary>A step went on by <c>NextAsync</c>.</summary>
    NextCalled,
}
