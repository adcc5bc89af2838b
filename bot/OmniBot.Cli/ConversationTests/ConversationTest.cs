namespace OmniBot.Cli.ConversationTests;

/// <summary>A test that plays a conversation.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Locale">The customer's language.</param>
/// <param name="Steps">What is said, in order.</param>
internal sealed record ConversationTest(string Name, string Locale, IReadOnlyList<ConversationTestStep> Steps);
