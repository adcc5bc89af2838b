using OmniBot.Core.Channels;
using Telegram.Bot.Exceptions;

namespace OmniBot.Channels.Telegram;

/// <summary>What the Bot API's errors mean for a message. Descriptions are Telegram's words, and nowhere promised to stay as they are.</summary>
internal static class TelegramErrors
{
    private static readonly string[] s_unfetched =
        ["failed to get HTTP URL content", "wrong file identifier/HTTP URL specified", "wrong type of the web page content", "WEBPAGE_MEDIA_EMPTY", "WEBPAGE_CURL_FAILED"];

    /// <summary>An edit that changes nothing: what was asked for is there.</summary>
    public static bool IsNotModified(ApiRequestException error) => Has(error, "message is not modified");

    /// <summary>A deletion of what is deleted already.</summary>
    public static bool IsGone(ApiRequestException error) => Has(error, "message to delete not found");

    /// <summary>An edit of the text of a message that has a caption instead.</summary>
    public static bool HasNoText(ApiRequestException error) => Has(error, "there is no text in the message to edit");

    /// <summary>Telegram could not get the file at its address, or takes no such file by address.</summary>
    public static bool IsFileUnfetched(ApiRequestException error) => s_unfetched.Any(words => Has(error, words));

    /// <summary>The exception for an error that nothing else can be done about.</summary>
    public static ChannelException Of(ApiRequestException error)
    {
        var retryAfter = error.Parameters?.RetryAfter is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        return error.ErrorCode switch
        {
            429 => new ChannelException(ChannelError.Throttled, "Telegram answered with 429: too many requests.", retryAfter),

            // The admin can put these right while the message waits: a new token, or one consumer less.
            401 or 404 => new ChannelException(ChannelError.Unavailable, $"Telegram answered with {error.ErrorCode}: it does not know the token of Channels:Telegram:Token."),
            409 => new ChannelException(ChannelError.Unavailable, "Telegram answered with 409: another server fetches this bot's updates, or it has a webhook."),
            408 or >= 500 => new ChannelException(ChannelError.Unavailable, $"Telegram answered with {error.ErrorCode}.", retryAfter),
            _ => new ChannelException(ChannelError.Rejected, $"Telegram answered with {error.ErrorCode}: {Words(error.Message)}."),
        };
    }

    /// <summary>Telegram's words without what they quote: that may be a user's.</summary>
    private static string Words(string description)
    {
        var quote = description.AsSpan().IndexOfAny('"', '\'', '«');
        var words = (quote < 0 ? description : description[..quote]).Trim().TrimEnd('.');
        return words.Length > 120 ? words[..120] : words;
    }

    private static bool Has(ApiRequestException error, string words) => error.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
