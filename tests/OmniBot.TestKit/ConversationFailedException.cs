namespace OmniBot.TestKit;

/// <summary>A conversation did not go as the test says. The message holds the conversation so far.</summary>
public sealed class ConversationFailedException(string problem, string transcript)
    : Exception($"{problem}{Environment.NewLine}The conversation so far:{Environment.NewLine}{transcript}");
