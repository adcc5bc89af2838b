namespace OmniBot.Dialogs.TextRecognition;

/// <summary>A date, time, range or duration found in a text.</summary>
/// <param name="Text">The words as the user wrote them.</param>
/// <param name="Start">Index of the first character in the text.</param>
/// <param name="End">Index of the last character in the text, included.</param>
/// <param name="TypeName">The datetimeV2 type, for example <c>datetimeV2.date</c>.</param>
/// <param name="Values">The readings; an ambiguous date gives the past one first, then the future one.</param>
public sealed record RecognizedDateTime(string Text, int Start, int End, string TypeName, IReadOnlyList<DateTimeValue> Values);
