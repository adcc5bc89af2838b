using OmniBot.Core.Schema;

namespace OmniBot.Cli.ConversationTests;

/// <summary>One step of a conversation test: the customer says something, or the bot must have.</summary>
internal abstract record ConversationTestStep
{
    /// <summary>The customer's activity.</summary>
    internal sealed record User(Activity Activity) : ConversationTestStep;

    /// <summary>The bot's next message must be this text, hold it, or be one of several.</summary>
    internal sealed record Bot : ConversationTestStep
    {
        public string? Text { get; init; }

        public string? Contains { get; init; }

        public IReadOnlyList<string>? OneOf { get; init; }

        /// <summary>The bot must offer all of these suggested actions.</summary>
        public IReadOnlyList<string>? Suggests { get; init; }
    }
}
