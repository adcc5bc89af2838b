using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace OmniBot.Channels.Email;

/// <summary>Which conversation a mail belongs to. Its id, the token, is a hash of the thread's first Message-ID and one of the correspondent's address.</summary>
/// <remarks>
/// No table is needed to find the thread of an answer: our Message-IDs, plus-addresses and subjects hold the token, and where those are lost the
/// References still begin with the thread's first mail. Who gets a mail forwarded and answers it has another address, and so a conversation of
/// their own.
/// </remarks>
internal static partial class EmailThread
{
    private const int RootLength = 16;
    private const int SenderLength = 8;

    /// <summary>The conversation of a mail.</summary>
    /// <param name="message">The mail.</param>
    /// <param name="sender">The correspondent's address.</param>
    /// <param name="messageId">The mail's Message-ID or what stands for it.</param>
    public static string ConversationOf(MimeMessage message, string sender, string messageId)
    {
        var replies = message.References.Reverse().Prepend(message.InReplyTo).OfType<string>().ToList();
        var root = replies.Select(id => RootIn(OurMessageId(), id))
            .Concat(message.To.Concat(message.Cc).OfType<MailboxAddress>().Select(to => RootIn(PlusAddress(), to.Address)))
            .Append(RootIn(PlusAddress(), message.Headers["Delivered-To"]))
            .FirstOrDefault(found => found is not null);
        if (root is null && replies.Count == 0)
        {
            root = RootIn(SubjectToken(), message.Subject) ?? (IsReply(message.Subject) ? Hash($"subject\n{PlainSubject(message.Subject)}", RootLength) : null);
        }

        root ??= Hash(message.References.FirstOrDefault() ?? message.InReplyTo ?? messageId, RootLength);
        return $"{root}-{Hash(sender.ToLowerInvariant(), SenderLength)}";
    }

    /// <summary>Our Message-ID of a mail: the same whenever it is sent again.</summary>
    public static string MessageIdOf(string conversation, string activityId, string address) =>
        $"{conversation}.{Hash(activityId, 12)}@{address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..]}";

    public static string WithToken(string address, string conversation) => address.Insert(address.IndexOf('@', StringComparison.Ordinal), $"+{conversation}");

    /// <summary>The subject of an answer.</summary>
    public static string ReplySubject(string? subject, string? conversation)
    {
        var plain = PlainSubject(subject);
        var reply = plain.Length == 0 ? "Re:" : $"Re: {plain}";
        return conversation is null ? reply : $"{reply} [#{conversation}]";
    }

    private static string PlainSubject(string? subject) => Prefixes().Replace(SubjectToken().Replace(subject ?? "", ""), "").Trim();

    private static bool IsReply(string? subject) => Prefixes().IsMatch(subject ?? "");

    private static string? RootIn(Regex regex, string? text) => text is not null && regex.Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    private static string Hash(string text, int digits) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..digits];

    [GeneratedRegex(@"^<?([0-9a-f]{16})-[0-9a-f]{8}\.[0-9a-f]{12}@", RegexOptions.NonBacktracking)]
    private static partial Regex OurMessageId();

    [GeneratedRegex(@"\+([0-9a-f]{16})-[0-9a-f]{8}@", RegexOptions.NonBacktracking)]
    private static partial Regex PlusAddress();

    [GeneratedRegex(@"\[#([0-9a-f]{16})-[0-9a-f]{8}\]", RegexOptions.NonBacktracking)]
    private static partial Regex SubjectToken();

    // Re in the languages of common mail programs, and forwards.
    [GeneratedRegex(@"^(\s*(re|aw|antw|antwort|sv|vs|odp|ynt|ref|rif|res|fw|fwd|wg|tr|enc|rv)\s*(\[\d{1,3}\])?\s*[:：])+\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Prefixes();
}
