namespace OmniBot.Dialogs.TextRecognition.Numbers;

/// <summary>A number and where it stands: <paramref name="Start"/> to <paramref name="End"/>, the end excluded.</summary>
internal readonly record struct ReadNumber(int Start, int End, double Value, string Subtype);
