namespace OmniBot.Connectors.Crm.Embedded;

/// <summary>An article of the sample data.</summary>
internal sealed record SampleArticle(string Id, string Title, string Body, string Source, string Keywords);
