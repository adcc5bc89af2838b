using System.Net;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Twilio;

/// <summary>What Twilio's error codes mean for a message. Source: Twilio Docs, "Error and Warning Dictionary".</summary>
internal static class TwilioErrors
{
    // The words are ours: Twilio's own messages quote numbers and texts.
    private static readonly Dictionary<int, (ChannelError Error, string Words)> s_codes = new()
    {
        [14107] = (ChannelError.Throttled, "too many messages to this number"),
        [20003] = (ChannelError.Unavailable, "Twilio does not know the account SID or its token"),
        [20404] = (ChannelError.Rejected, "there is no such account, sender or message"),
        [20429] = (ChannelError.Throttled, "too many requests"),
        [20500] = (ChannelError.Unavailable, "an error of Twilio's"),
        [20503] = (ChannelError.Unavailable, "Twilio is not available"),
        [21211] = (ChannelError.Rejected, "the recipient's number is not valid"),
        [21212] = (ChannelError.Rejected, "the sender's number is not valid"),
        [21266] = (ChannelError.Rejected, "sender and recipient are the same"),
        [21408] = (ChannelError.Rejected, "the account may not send to this country"),
        [21602] = (ChannelError.Rejected, "the message has no text"),
        [21604] = (ChannelError.Rejected, "the message has no recipient"),
        [21606] = (ChannelError.Rejected, "the sender's number can't send this"),
        [21610] = (ChannelError.Rejected, "the recipient opted out (STOP)"),
        [21611] = (ChannelError.Throttled, "the sender's queue is full"),
        [21612] = (ChannelError.Rejected, "this sender can't reach this recipient"),
        [21614] = (ChannelError.Rejected, "the recipient's number can't receive messages"),
        [21617] = (ChannelError.Rejected, "the text is longer than 1600 characters"),
        [21620] = (ChannelError.Rejected, "the address of a file is not valid"),
        [21656] = (ChannelError.Rejected, "the content variables don't fit the template"),
        [30001] = (ChannelError.Throttled, "the queue is full"),
        [30002] = (ChannelError.Rejected, "the account is suspended"),
        [30003] = (ChannelError.Rejected, "the phone can't be reached"),
        [30004] = (ChannelError.Rejected, "the recipient blocks messages"),
        [30005] = (ChannelError.Rejected, "the number does not exist"),
        [30006] = (ChannelError.Rejected, "a landline, or a carrier that can't be reached"),
        [30007] = (ChannelError.Rejected, "filtered as unwanted"),
        [30008] = (ChannelError.Rejected, "an error that the carrier does not explain"),
        [30022] = (ChannelError.Throttled, "the carrier's limit for this sender is reached"),
        [30034] = (ChannelError.Rejected, "the sender is not registered (A2P 10DLC)"),
        [63001] = (ChannelError.Unavailable, "the channel does not accept our credentials"),
        [63003] = (ChannelError.Rejected, "the channel does not know the recipient"),
        [63005] = (ChannelError.Rejected, "the channel does not take this content"),
        [63007] = (ChannelError.Rejected, "the sender is not set up at the channel"),
        [63012] = (ChannelError.Unavailable, "the channel has an error"),
        [63013] = (ChannelError.Rejected, "against the channel's policy"),
        [63016] = (ChannelError.Rejected, "outside of the 24 hours after the user's last message: only a template can be sent"),
        [63017] = (ChannelError.Throttled, "the account's limit at the channel is reached"),
        [63018] = (ChannelError.Throttled, "the sender's limit at the channel is reached"),
        [63019] = (ChannelError.Rejected, "the file could not be fetched"),
        [63021] = (ChannelError.Rejected, "the channel does not take this content"),
        [63024] = (ChannelError.Rejected, "the recipient is not valid"),
        [63032] = (ChannelError.Rejected, "the recipient is in an experiment of WhatsApp's"),
        [63038] = (ChannelError.Throttled, "the account's daily limit is reached"),
        [63051] = (ChannelError.Rejected, "the sender's account at the channel is locked"),
    };

    /// <summary>What a code means, or null.</summary>
    public static string? WordsOf(int code) => s_codes.TryGetValue(code, out var known) ? known.Words : null;

    /// <summary>The exception for an answer of the REST API.</summary>
    public static ChannelException Of(HttpStatusCode status, int? code, TimeSpan? retryAfter)
    {
        var error = code is { } known && s_codes.TryGetValue(known, out var entry) ? entry.Error : status switch
        {
            HttpStatusCode.TooManyRequests => ChannelError.Throttled,
            HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => ChannelError.Unavailable,
            _ => ChannelError.Rejected,
        };
        var reason = code is { } number ? $" and error {number}: {WordsOf(number) ?? "see Twilio's error dictionary"}" : "";
        return new ChannelException(error, $"Twilio answered with {(int)status}{reason}.", error == ChannelError.Rejected ? null : retryAfter);
    }
}
