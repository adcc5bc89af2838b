using OmniBot.Core.Crm;

namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>An article with the other words that customers use for its topic.</summary>
/// <param name="Article">The article.</param>
/// <param name="Keywords">Words and phrases separated by commas; searched like the title, never shown. May be empty.</param>
public sealed record StoredArticle(Article Article, string Keywords);
