using System.Text.RegularExpressions;

namespace OmniBot.Channels.Email;

/// <summary>Leaves of a mail's text what its writer wrote in it: without quoted mails, their introductions and signatures.</summary>
/// <remarks>One pass over the lines, with expressions that do not backtrack, so the time is linear whatever the text.</remarks>
internal static partial class EmailReply
{
    // "On Monday … <somebody@example.com> wrote:" is broken into at most this many lines.
    private const int IntroductionLines = 4;
    private const int IntroductionLength = 400;
    private const int SignatureLines = 20;

    /// <summary>The writer's own words; the whole text when it has no others.</summary>
    public static string Visible(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var kept = new List<string>(lines.Length);
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            if (BeginsOriginal(lines, at))
            {
                break;
            }

            if (IsQuote(line))
            {
                continue;
            }

            var introduction = IntroductionAt(lines, at);
            if (introduction > 0)
            {
                at += introduction - 1;
                continue;
            }

            kept.Add(line.TrimEnd());
        }

        CutSignature(kept);
        var visible = string.Join('\n', Collapsed(kept)).Trim();
        return visible.Length > 0 ? visible : text.Trim();
    }

    private static bool IsQuote(string line) => line.AsSpan().TrimStart().StartsWith(">");

    // Everything below is another mail.
    private static bool BeginsOriginal(string[] lines, int at)
    {
        var line = lines[at].Trim();
        if (line.Length > 200)
        {
            return false;
        }

        if (OriginalMessage().IsMatch(line))
        {
            return true;
        }

        // Outlook writes the header of the mail that is answered, below a rule or not.
        var isRule = line.Length >= 20 && line.AsSpan().TrimEnd('_').IsEmpty;
        var first = isRule ? NextFilled(lines, at + 1) : at;
        return first < lines.Length && HeaderFrom().IsMatch(Short(lines[first]))
            && lines.Skip(first + 1).Take(6).Count(next => HeaderOther().IsMatch(Short(next))) >= 2;
    }

    private static int IntroductionAt(string[] lines, int at)
    {
        if (!IntroductionBegin().IsMatch(Short(lines[at])))
        {
            return 0;
        }

        var length = 0;
        for (var count = 1; count <= IntroductionLines && at + count <= lines.Length; count++)
        {
            var line = lines[at + count - 1].Trim();
            length += line.Length;
            if (length > IntroductionLength)
            {
                return 0;
            }

            // Only what is above a quote introduces it, or "I wrote:" at the end of a sentence would go.
            if (IntroductionEnd().IsMatch(line) && NextFilled(lines, at + count) is var next && (next >= lines.Length || IsQuote(lines[next]) || HasDateOrAddress(lines, at, count)))
            {
                return count;
            }
        }

        return 0;
    }

    private static bool HasDateOrAddress(string[] lines, int at, int count) =>
        lines.Skip(at).Take(count).Any(line => line.Contains('@', StringComparison.Ordinal) || Year().IsMatch(Short(line)));

    private static int NextFilled(string[] lines, int at)
    {
        // Far enough for every mail program; further would make the time quadratic.
        for (var end = Math.Min(lines.Length, at + 8); at < end; at++)
        {
            if (!string.IsNullOrWhiteSpace(lines[at]))
            {
                return at;
            }
        }

        return at;
    }

    private static void CutSignature(List<string> lines)
    {
        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        for (var at = lines.Count - 1; at >= Math.Max(0, lines.Count - SignatureLines); at--)
        {
            if (lines[at] is "--" or "—" or "__" || (at >= lines.Count - 3 && lines[at].Length < 120 && SentFrom().IsMatch(lines[at])))
            {
                lines.RemoveRange(at, lines.Count - at);
                return;
            }
        }
    }

    private static IEnumerable<string> Collapsed(List<string> lines)
    {
        var empty = 0;
        foreach (var line in lines)
        {
            empty = line.Length == 0 ? empty + 1 : 0;
            if (empty < 2)
            {
                yield return line;
            }
        }
    }

    private static string Short(string line) => line.Length > IntroductionLength ? line[..IntroductionLength] : line;

    [GeneratedRegex(@"^-{2,}\s*(original (message|appointment)|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message (d'origine|transféré)|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|original meddelande|oprindelig meddelelse|исходное сообщение|オリジナル メッセージ)\s*-{2,}$|^begin forwarded message:$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex OriginalMessage();

    [GeneratedRegex(@"^\s*\*?(from|von|de|da|van|från|fra|od|от|差出人)\s*:", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderFrom();

    [GeneratedRegex(@"^\s*\*?(sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|fecha|para|asunto|inviato|data|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|отправлено|кому|тема|送信日時|宛先|件名)\s*:", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderOther();

    [GeneratedRegex(@"^\s*(on|am|le|el|il|em|op|den|på|em|dne|w dniu|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{4}年)\b|wrote:\s*$|schrieb:\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex IntroductionBegin();

    [GeneratedRegex(@"(wrote|writes|schrieb.{0,120}|a écrit|escribió|ha scritto|escreveu|schreef.{0,120}|skrev.{0,120}|napisał\(?a?\)?|написал\(?а?\)?|のメール|写道)\s*[:：]\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex IntroductionEnd();

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(sent (from|via) |get outlook for |von meinem .{1,40} gesendet|gesendet von |gesendet mit |envoyé de(puis)? |enviado (desde|do|a partir) |inviato da|verstuurd vanaf|skickat från|sendt fra|отправлено с )", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex SentFrom();
}
