namespace OmniBot.Dialogs.TextRecognition;

/// <summary>One thing that a recognizer read in a text.</summary>
/// <param name="TypeName">What it is, with Recognizers-Text's names: <c>number</c>, <c>ordinal</c>, <c>boolean</c>, <c>email</c>, …</param>
/// <param name="Text">The characters as they were written.</param>
/// <param name="Start">Index of the first character (UTF-16 code units).</param>
/// <param name="End">Index of the last character, inclusive as in Recognizers-Text.</param>
/// <param name="Resolution">What it means; the key <c>value</c> is always there.</param>
public sealed record RecognizedSpan(
    string TypeName,
    string Text,
    int Start,
    int End,
    IReadOnlyDictionary<string, string> Resolution);
