using OmniBot.Dialogs;

namespace OmniBot.Tests.Dialogs.Prompts;

/// <summary>A dialog of one prompt, which ends with the prompt's value.</summary>
internal static class Ask
{
    public static Dialog With(Dialog prompt, PromptOptions? options, Func<object?, object?>? result = null)
    {
        var dialog = new ComponentDialog("ask");
        dialog.AddDialog(prompt).AddDialog(new WaterfallDialog("w")
            .AddStep("ask", (step, token) => step.BeginDialogAsync(prompt.Id, options, token))
            .AddStep("end", (step, token) => step.EndDialogAsync(result is null ? step.Result : result(step.Result), token)));
        return dialog;
    }
}
