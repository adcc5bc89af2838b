namespace OmniBot.Core.Recognition;

/// <summary>Finds entities of some kinds in an utterance.</summary>
public interface IEntityRecognizer
{
    /// <param name="text">The utterance.</param>
    /// <param name="locale">Its language, such as <c>en</c> or <c>de-AT</c>.</param>
    /// <param name="reference">The time that "tomorrow" is counted from.</param>
    IReadOnlyList<RecognizedEntity> Recognize(string text, string locale, DateTimeOffset reference);
}
