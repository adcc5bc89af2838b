namespace OmniBot.Core.Desk;

/// <summary>A text that agents insert by <c>/</c> and its short name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Shortcut">What is typed behind the slash: letters, digits and '-', unique for each language.</param>
/// <param name="Language">The language of the text; null for any.</param>
/// <param name="Text">The text; <c>{customer}</c>, <c>{agent}</c> and <c>{case}</c> stand for names and the case number.</param>
public sealed record CannedReply(string Id, string Shortcut, string? Language, string Text);
