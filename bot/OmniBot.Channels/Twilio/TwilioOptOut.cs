namespace OmniBot.Channels.Twilio;

/// <summary>Words by which people leave and come back. Twilio answers them itself, and the bot never does.</summary>
/// <remarks>
/// Source: Twilio Docs, "Advanced Opt-Out" (field OptOutType) and "Twilio support for opt-out keywords (SMS STOP filtering)".
/// YES and HELP have their Twilio meaning only when <c>OptOutType</c> says so: without it they are answers to the bot.
/// </remarks>
internal static class TwilioOptOut
{
    public const string OptedOut = "twilio/opt-out";
    public const string OptedIn = "twilio/opt-in";
    public const string AskedForHelp = "twilio/help";

    private static readonly HashSet<string> s_stop = new(StringComparer.OrdinalIgnoreCase) { "STOP", "STOPALL", "UNSUBSCRIBE", "OPTOUT", "REVOKE" };

    // On WhatsApp Twilio filters nothing, and these end a dialog there, not the whole conversation.
    private static readonly HashSet<string> s_stopOfSms = new(StringComparer.OrdinalIgnoreCase) { "CANCEL", "END", "QUIT" };
    private static readonly HashSet<string> s_start = new(StringComparer.OrdinalIgnoreCase) { "START", "UNSTOP" };

    /// <summary>The event's name when a message is one of these words; null for other messages.</summary>
    /// <param name="optOutType">Twilio's own opinion: STOP, START or HELP.</param>
    /// <param name="body">The text.</param>
    /// <param name="from">The sender's address: a number without a prefix is SMS.</param>
    public static string? EventOf(string? optOutType, string? body, string from)
    {
        switch (optOutType?.ToUpperInvariant())
        {
            case "STOP":
                return OptedOut;
            case "START":
                return OptedIn;
            case "HELP":
                return AskedForHelp;
        }

        var word = body?.Trim() ?? "";
        var isSms = !from.Contains(':', StringComparison.Ordinal);
        return s_stop.Contains(word) || (isSms && s_stopOfSms.Contains(word)) ? OptedOut
            : isSms && s_start.Contains(word) ? OptedIn
            : null;
    }
}
