namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>A number that starts at a lexeme: its value and the index of the lexeme after it.</summary>
/// <param name="Next">Index of the lexeme after the number.</param>
/// <param name="Value">Its value without a sign.</param>
/// <param name="IsDecimal">Whether decimals were spoken.</param>
/// <param name="Joint">Index of the last "and" in it, or 0.</param>
/// <param name="BeforeJoint">Its value up to that "and".</param>
internal readonly record struct PhraseNumber(int Next, double Value, bool IsDecimal, int Joint = 0, double BeforeJoint = 0);
