using OmniBot.Core.Desk;

namespace OmniBot.Connectors.Desk.Rules;

/// <summary>Rules of canned replies.</summary>
internal static class CannedReplyRules
{
    private const int MaxText = 4000;

    public static void Check(DeskSnapshot directory, CannedReply reply)
    {
        DeskRules.CheckId(reply.Id);
        DeskRules.Refuse(
            string.IsNullOrEmpty(reply.Shortcut) || reply.Shortcut.Length > 50
            || !reply.Shortcut.All(letter => char.IsLetterOrDigit(letter) || letter == '-'),
            $"The shortcut '{reply.Shortcut}' must have 1 to 50 letters, digits and '-'.");
        DeskRules.Refuse(
            reply.Language is not null && !AgentRules.Language().IsMatch(reply.Language), $"'{reply.Language}' is not a language such as de.");
        DeskRules.Refuse(
            string.IsNullOrWhiteSpace(reply.Text) || reply.Text.Length > MaxText, $"The text must have 1 to {MaxText} characters.");
        var same = directory.CannedReplies.FirstOrDefault(other =>
            other.Id != reply.Id
            && other.Shortcut.Equals(reply.Shortcut, StringComparison.OrdinalIgnoreCase)
            && string.Equals(other.Language, reply.Language, StringComparison.OrdinalIgnoreCase));
        DeskRules.Refuse(same is not null, $"The shortcut '{reply.Shortcut}' is taken in {reply.Language ?? "any language"} by '{same?.Id}'.");
    }
}
