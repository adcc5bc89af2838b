namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>An ordinal and where it stands: <paramref name="Start"/> to <paramref name="End"/>, the end excluded.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last character.</param>
/// <param name="Offset">The place: 1 is the first from the start; 0 is the last from the end, and -1 the one before.</param>
/// <param name="RelativeTo"><c>start</c>, <c>current</c> or <c>end</c>.</param>
internal readonly record struct ReadOrdinal(int Start, int End, double Offset, string RelativeTo);
