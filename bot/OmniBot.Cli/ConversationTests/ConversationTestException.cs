namespace OmniBot.Cli.ConversationTests;

/// <summary>A test file can't be read. The message names the file and what is wrong.</summary>
internal sealed class ConversationTestException(string message, Exception? innerException = null) : Exception(message, innerException);
