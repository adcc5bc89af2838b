namespace OmniBot.Desk.Composer;

/// <summary>An entry of the list that opens at a slash: a canned reply, or a command.</summary>
/// <param name="Word">What is typed behind the slash.</param>
/// <param name="Text">The canned reply's text; null for a command.</param>
/// <param name="Command">The command; null for a canned reply.</param>
internal sealed record SlashEntry(string Word, string? Text, SlashCommand? Command);
