namespace OmniBot.Nlu.Languages;

/// <summary>The language of a text.</summary>
/// <param name="Language">Two-letter code; null when the text does not tell.</param>
/// <param name="Confidence">0 to 1; 0 when the text does not tell.</param>
public readonly record struct LanguageGuess(string? Language, double Confidence)
{
    /// <summary>Whether the text does not tell, so that the conversation keeps its language.</summary>
    public bool IsUndecided => Language is null;
}
