namespace OmniBot.Dialogs.TextRecognition;

/// <summary>A meaning of the words that begin at a token.</summary>
/// <param name="Kind">The meaning.</param>
/// <param name="Value">Depends on the kind.</param>
/// <param name="Length">How many tokens it takes.</param>
internal readonly record struct DateTerm(DateTermKind Kind, int Value, int Length);
