namespace OmniBot.Core.Crm;

/// <summary>A help article.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="Language">Two-letter language code.</param>
/// <param name="Title">The question or topic.</param>
/// <param name="Body">The answer, as plain text or Markdown.</param>
/// <param name="Source">Where it can be read: a URL or the name of a document.</param>
public sealed record Article(string Id, string Language, string Title, string Body, string Source);
