namespace OmniBot.Core.Desk.Assistance;

/// <summary>An answer that an agent may use.</summary>
/// <param name="Title">What it answers, in a line.</param>
/// <param name="Text">The answer, plain text or Markdown.</param>
/// <param name="Source">Where it comes from: a URL or the name of a document; null when it was written by the port itself.</param>
public sealed record SuggestedReply(string Title, string Text, string? Source);
