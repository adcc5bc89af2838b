namespace OmniBot.Core.Crm;

/// <summary>An article found for a question.</summary>
/// <param name="Article">The article.</param>
/// <param name="Score">0 to 1; comparable between questions.</param>
public sealed record ArticleMatch(Article Article, double Score);
