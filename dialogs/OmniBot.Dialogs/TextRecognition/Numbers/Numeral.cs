namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>What a word means in a number.</summary>
/// <param name="Kind">The part it plays.</param>
/// <param name="Value">Its value or factor.</param>
/// <param name="Room">A following value must be below this to belong to the same number: 10 after thirty, 1 after seven.</param>
/// <param name="IsOrdinal">Whether it makes the number an ordinal.</param>
internal readonly record struct Numeral(NumeralKind Kind, double Value, double Room, bool IsOrdinal);
