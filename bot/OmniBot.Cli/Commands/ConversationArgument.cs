using System.CommandLine;
using OmniBot.Core.Storage;

namespace OmniBot.Cli.Commands;

/// <summary>The argument that names a conversation: by its key, or by its bare id when only one conversation has it.</summary>
internal static class ConversationArgument
{
    private const int Searched = 100_000;

    public static Argument<string> Create() =>
        new("conversation") { Description = "The conversation: channel/account/conversation, or the conversation's id alone, or 'last'." };

    /// <summary>Finds the conversation; null when none or several are meant.</summary>
    public static async Task<ConversationRecord?> FindAsync(IConversationStore store, string text, CancellationToken cancellationToken)
    {
        var conversations = await store.ListConversationsAsync(text == "last" ? 1 : Searched, cancellationToken);
        if (text == "last")
        {
            return conversations.Count == 0 ? null : conversations[0];
        }

        var matches = conversations.Where(record => record.Key.ToString() == text || record.Key.Conversation == text).Take(2).ToList();
        return matches.Count == 1 ? matches[0] : null;
    }
}
