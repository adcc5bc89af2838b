namespace OmniBot.Dialogs;

/// <summary>One turn of a root dialog.</summary>
internal static class DialogRun
{
    /// <summary>Errors that dialogs may handle in one turn before the next one ends it: a handler that always fails must not loop for ever.</summary>
    private const int MaxHandledErrors = 10;

    public static async Task<DialogTurnResult> RunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        var explain = DialogExplain.Of(dc.Context);
        if (explain is not null)
        {
            explain.DialogsBefore = DialogExplain.Stack(dc.StoredState);
        }

        try
        {
            for (var errors = 0; ; errors++)
            {
                try
                {
                    var result = await dc.ContinueDialogAsync(cancellationToken);
                    return result.Status == DialogTurnStatus.Empty
                        ? await dc.BeginDialogAsync(dialogId, null, cancellationToken)
                        : result;
                }
                catch (Exception exception) when (exception is not OperationCanceledException && errors < MaxHandledErrors)
                {
                    if (!await dc.EmitEventAsync(DialogEvents.Error, exception, bubble: true, fromLeaf: true, cancellationToken))
                    {
                        throw;
                    }
                }
            }
        }
        finally
        {
            if (explain is not null)
            {
                explain.DialogsAfter = DialogExplain.Stack(dc.StoredState);
            }
        }
    }
}
