using OmniBot.Core.Turns;

namespace OmniBot.Dialogs;

/// <summary>What a prompt's validator sees.</summary>
public sealed class PromptValidatorContext<T>
{
    private const string AttemptCountKey = "AttemptCount";

    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    /// <summary>What was read; a validator may change the value.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>Kept until the prompt ends.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>Number of answers so far, this one included: 1 on the first.</summary>
    public int AttemptCount => State.Get<int>(AttemptCountKey);

    internal static void CountAttempt(IDictionary<string, object> state) => state[AttemptCountKey] = state.Get<int>(AttemptCountKey) + 1;
}
