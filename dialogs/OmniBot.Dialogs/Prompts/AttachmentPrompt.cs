using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Dialogs;

/// <summary>Asks for files or pictures. A message without any is not an answer.</summary>
public class AttachmentPrompt : Prompt<IList<Attachment>>
{
    public AttachmentPrompt(string dialogId, PromptValidator<IList<Attachment>>? validator = null)
        : base(dialogId, validator)
    {
    }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) => SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<Attachment>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var attachments = turnContext.Activity.Attachments;
        return Task.FromResult(
            attachments is { Count: > 0 }
                ? new PromptRecognizerResult<IList<Attachment>> { Succeeded = true, Value = attachments }
                : new PromptRecognizerResult<IList<Attachment>>());
    }
}
