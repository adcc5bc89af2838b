using OmniBot.Core.Schema;
using OmniBot.Core.Turns;

namespace OmniBot.Dialogs;

/// <summary>Waits for an activity of any type that the validator takes, such as an event from the client.</summary>
/// <remarks>Typing is never an answer and is not validated: it would make the prompt ask again while the user writes.</remarks>
public class ActivityPrompt : Prompt<Activity>
{
    public ActivityPrompt(string dialogId, PromptValidator<Activity> validator)
        : base(dialogId, validator ?? throw new ArgumentNullException(nameof(validator)))
    {
    }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) => SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<Activity>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Task.FromResult(new PromptRecognizerResult<Activity> { Succeeded = true, Value = turnContext.Activity, AllowInterruption = true });
    }

    private protected override bool Reads(Activity activity) => activity.Type != ActivityTypes.Typing;
}
