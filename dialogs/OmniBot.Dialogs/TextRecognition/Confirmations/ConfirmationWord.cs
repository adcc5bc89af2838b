namespace OmniBot.Dialogs.TextRecognition.Confirmations;

/// <summary>A folded word or a hand sign, from <paramref name="Start"/> to <paramref name="End"/>, the end excluded.</summary>
internal readonly record struct ConfirmationWord(string Folded, int Start, int End);
