namespace OmniBot.Core.Recognition;

/// <summary>Tells the language of a text.</summary>
public interface ILanguageDetector
{
    /// <summary>The two-letter code of the text's language, or null when the text does not decide it.</summary>
    string? Detect(string text);
}
