using System.Globalization;
using System.Text.Json;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Meta;

/// <summary>What the Graph API's error codes mean for us.</summary>
/// <remarks>
/// Titles change, codes do not. Sources: WhatsApp Cloud API, "Error codes" (15 May 2026); Graph API, "Handling errors" and "Rate limiting";
/// Messenger Platform, "Error codes".
/// </remarks>
internal static class GraphErrors
{
    /// <summary>WhatsApp: more than 24 hours have passed since the user's last message.</summary>
    public const int OutsideWhatsAppWindow = 131047;

    /// <summary>WhatsApp: too many messages to the same user.</summary>
    public const int PairRate = 131056;

    /// <summary>Whether another try may help.</summary>
    /// <param name="status">The answer's HTTP status.</param>
    /// <param name="code">Meta's code; 0 when the answer had none.</param>
    /// <param name="isTransient">The answer says so itself.</param>
    public static ChannelError KindOf(int status, int code, bool isTransient) => code switch
    {
        // Calls of the app, of the user, of the page, of the business account, of custom limits; WhatsApp's throughput and pair rate.
        4 or 17 or 32 or 613 or 80006 or 80007 or 130429 or PairRate => ChannelError.Throttled,

        // Unknown or passing errors; in maintenance; the service is overloaded or down.
        1 or 2 or 1200 or 131000 or 131016 or 131057 or 133004 or 133016 => ChannelError.Unavailable,
        not 0 => isTransient ? ChannelError.Unavailable : ChannelError.Rejected,
        _ => status switch
        {
            429 => ChannelError.Throttled,
            408 or >= 500 => ChannelError.Unavailable,
            _ => isTransient ? ChannelError.Unavailable : ChannelError.Rejected,
        },
    };

    /// <summary>Messenger and Instagram: outside of the window in which a page may write.</summary>
    public const int OutsideMessengerWindow = 2018278;

    /// <inheritdoc cref="OutsideMessengerWindow"/>
    public const int OutsideInstagramWindow = 2534022;

    /// <summary>An operator must act: the token, a permission, the account, its payment, or a restriction.</summary>
    public static bool NeedsOperator(int code, int subcode) =>
        subcode is not (OutsideMessengerWindow or OutsideInstagramWindow)
        && code is 3 or 10 or 102 or 190 or (>= 200 and <= 299) or 368 or 130497 or 131005 or 131031 or 131042 or 131044 or 131045;

    /// <summary>The exception for an answer that is not a success.</summary>
    public static ChannelException ToException(int status, ReadOnlySpan<byte> body, TimeSpan? retryAfter)
    {
        var error = MetaJson.Parse(body).Field("error"u8);
        var code = CodeOf(error, "code"u8);
        var subcode = CodeOf(error, "error_subcode"u8);
        var kind = KindOf(status, code, error.IsTrue("is_transient"u8));
        if (kind == ChannelError.Throttled)
        {
            retryAfter ??= code == PairRate ? TimeSpan.FromSeconds(6) : null;
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"The Graph API answered with {status}, code {code}");
        if (subcode != 0)
        {
            text += string.Create(CultureInfo.InvariantCulture, $", subcode {subcode}");
        }

        var needsOperator = NeedsOperator(code, subcode);

        // Details name fields and rules; they hold no text of the message.
        if ((error.TryObject("error_data"u8, out var data) ? data.Filled("details"u8) : null) is { } details)
        {
            text += $": {Short(details)}";
        }
        else if (error.Filled("message"u8) is { } message)
        {
            text += $": {Short(message)}";
        }

        return new ChannelException(kind, text, kind == ChannelError.Rejected ? null : retryAfter) { Data = { ["code"] = code, ["needsOperator"] = needsOperator } };
    }

    /// <summary>The code in an exception that <see cref="ToException"/> made; 0 for others.</summary>
    public static int CodeOf(ChannelException exception) => exception.Data["code"] is int code ? code : 0;

    /// <summary>Whether <see cref="ToException"/> found that an operator must act.</summary>
    public static bool NeedsOperator(ChannelException exception) => exception.Data["needsOperator"] is true;

    private static int CodeOf(JsonElement error, ReadOnlySpan<byte> name) =>
        int.TryParse(error.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;

    private static string Short(string text) => text.Length <= 300 ? text : string.Concat(text.AsSpan(0, 300), "…");
}
