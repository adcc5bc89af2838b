using OmniBot.Core.Desk;

namespace OmniBot.Desk.Composer;

/// <summary>Reads what an agent types behind a slash.</summary>
internal static class SlashText
{
    private static readonly (string Word, SlashCommand Command)[] s_commands =
        [("t", SlashCommand.Transfer), ("tq", SlashCommand.TransferToQueue), ("c", SlashCommand.Consult)];

    /// <summary>What fits what was typed: commands first, then canned replies by shortcut; a shortcut's beginning counts before a text's part.</summary>
    /// <param name="typed">What stands behind the slash.</param>
    /// <param name="replies">All canned replies.</param>
    /// <param name="language">The customer's language; replies in other languages are left out.</param>
    /// <param name="max">Greatest number of entries.</param>
    public static IReadOnlyList<SlashEntry> Find(string typed, IReadOnlyList<CannedReply> replies, string? language, int max)
    {
        var word = typed.Trim();
        var commands = s_commands
            .Where(command => command.Word.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(command => new SlashEntry(command.Word, null, command.Command));
        var canned = replies
            .Where(reply => reply.Language is null || language is null || SameLanguage(reply.Language, language))
            .Select(reply => (Reply: reply, Rank: Rank(reply, word)))
            .Where(found => found.Rank < 2)
            .OrderBy(found => found.Rank)
            .ThenBy(found => found.Reply.Shortcut, StringComparer.Ordinal)
            .Select(found => new SlashEntry(found.Reply.Shortcut, found.Reply.Text, null));
        return [.. commands.Concat(canned).Take(max)];
    }

    private static int Rank(CannedReply reply, string word) =>
        reply.Shortcut.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? 0
        : word.Length > 1 && reply.Text.Contains(word, StringComparison.OrdinalIgnoreCase) ? 1
        : 2;

    private static bool SameLanguage(string one, string other) =>
        one.Split('-')[0].Equals(other.Split('-')[0], StringComparison.OrdinalIgnoreCase);
}
