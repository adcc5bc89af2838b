using MimeKit;

namespace OmniBot.Channels.Email;

/// <summary>Mails that are never answered: an answer would meet another machine, and perhaps go round for ever.</summary>
/// <remarks>Source: RFC 3834, section 2; [MS-OXCMAIL] for X-Auto-Response-Suppress.</remarks>
internal static class EmailLoops
{
    private static readonly string[] s_machines = ["mailer-daemon", "postmaster", "no-reply", "noreply", "donotreply", "do-not-reply"];

    /// <summary>Why the mail is not for the bot, or null.</summary>
    public static string? ReasonOf(MimeMessage message, string? sender, string? ownAddress)
    {
        var headers = message.Headers;
        if (headers["Auto-Submitted"] is { } submitted && !WordOf(submitted).Equals("no", StringComparison.OrdinalIgnoreCase))
        {
            return "an automatic mail: Auto-Submitted";
        }

        if (headers["Precedence"] is { } precedence && WordOf(precedence).ToUpperInvariant() is "BULK" or "JUNK" or "LIST" or "AUTO_REPLY")
        {
            return "an automatic mail: Precedence";
        }

        if (headers["X-Auto-Response-Suppress"] is { } suppress
            && suppress.Split(',', StringSplitOptions.TrimEntries).Any(part => part.ToUpperInvariant() is "ALL" or "AUTOREPLY" or "OOF"))
        {
            return "an automatic mail: X-Auto-Response-Suppress";
        }

        if (headers.Contains("List-Id"))
        {
            return "a mailing list's mail";
        }

        if (headers.Contains("X-Autoreply") || headers.Contains("X-Autorespond") || headers.Contains("X-Autoresponder"))
        {
            return "an automatic mail: X-Autoreply";
        }

        if (headers["Return-Path"] is { } path && path.Trim() == "<>")
        {
            return "an automatic mail: an empty Return-Path";
        }

        if (sender is null)
        {
            return null;
        }

        var local = sender[..Math.Max(0, sender.LastIndexOf('@'))];
        if (s_machines.Contains(local, StringComparer.OrdinalIgnoreCase))
        {
            return "a mail of a mail server";
        }

        return ownAddress is not null && WithoutTag(sender).Equals(ownAddress, StringComparison.OrdinalIgnoreCase) ? "a mail of our own" : null;
    }

    private static string WordOf(string value) => value.Trim().Split(';', ' ', '(')[0];

    private static string WithoutTag(string address)
    {
        var at = address.LastIndexOf('@');
        var plus = address.IndexOf('+', StringComparison.Ordinal);
        return plus >= 0 && plus < at ? address.Remove(plus, at - plus) : address;
    }
}
