namespace OmniBot.Core.Crm;

/// <summary>A customer's rating of a conversation.</summary>
/// <param name="Conversation">The conversation's key as text.</param>
/// <param name="Rating">1 (bad) to 5 (good).</param>
/// <param name="Comment">What they added, or null.</param>
public sealed record FeedbackDraft(string Conversation, int Rating, string? Comment);
