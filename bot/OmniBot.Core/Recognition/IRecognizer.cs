using OmniBot.Core.Turns;

namespace OmniBot.Core.Recognition;

/// <summary>Reads what a user wants from a turn's activity.</summary>
public interface IRecognizer
{
    /// <summary>Recognises the activity's text. Without text the result has no intents.</summary>
    Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken);
}
