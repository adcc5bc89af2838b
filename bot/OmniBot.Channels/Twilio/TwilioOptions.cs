using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.Twilio;

/// <summary>Settings of the Twilio channel (SMS, MMS and WhatsApp), bound from <c>Channels:Twilio</c>.</summary>
public sealed class TwilioOptions
{
    /// <summary>The account's SID.</summary>
    /// <value><c>AC</c> and 32 hexadecimal digits. The default is none: the channel is off.</value>
    [RegularExpression("^AC[0-9a-fA-F]{32}$", ErrorMessage = "AccountSid must be AC and 32 hexadecimal digits.")]
    public string AccountSid { get; set; } = "";

    /// <summary>The account's auth token: it signs the webhook calls. Never logged.</summary>
    public string AuthToken { get; set; } = "";

    /// <summary>The secondary auth token, accepted too while tokens are exchanged. Never logged.</summary>
    public string SecondaryAuthToken { get; set; } = "";

    /// <summary>An API key to send with instead of the auth token.</summary>
    /// <value><c>SK</c> and 32 hexadecimal digits. The default is none: the auth token is used.</value>
    [RegularExpression("^SK[0-9a-fA-F]{32}$", ErrorMessage = "ApiKeySid must be SK and 32 hexadecimal digits.")]
    public string ApiKeySid { get; set; } = "";

    /// <summary>The API key's secret. Never logged.</summary>
    public string ApiKeySecret { get; set; } = "";

    /// <summary>This server's address as Twilio knows it: signatures are over it, and status callbacks go there.</summary>
    /// <value>Such as <c>https://bot.example.com</c>. The default is none: the address of the call itself, and no status callbacks.</value>
    [RegularExpression("^https?://[^?#]+$", ErrorMessage = "PublicUrl must be a URL without query.")]
    public string PublicUrl { get; set; } = "";

    /// <summary>Messaging service to send by; the number that the user wrote to stays the sender and must belong to it.</summary>
    /// <value><c>MG</c> and 32 hexadecimal digits. The default is none.</value>
    [RegularExpression("^MG[0-9a-fA-F]{32}$", ErrorMessage = "MessagingServiceSid must be MG and 32 hexadecimal digits.")]
    public string MessagingServiceSid { get; set; } = "";

    /// <summary>Approved WhatsApp template that carries an answer later than 24 hours after the user's last message; its variable 1 is the text.</summary>
    /// <value><c>HX</c> and 32 hexadecimal digits. The default is none: such an answer is refused as Twilio would, with 63016.</value>
    [RegularExpression("^HX[0-9a-fA-F]{32}$", ErrorMessage = "TemplateContentSid must be HX and 32 hexadecimal digits.")]
    public string TemplateContentSid { get; set; } = "";

    /// <summary>Files go out as MMS from numbers that can (USA and Canada); else their address is written into the text.</summary>
    /// <value>The default is false. WhatsApp always gets the file.</value>
    public bool Mms { get; set; }

    /// <summary>Address of Twilio's REST API.</summary>
    /// <value>The default is <c>https://api.twilio.com</c>.</value>
    [Required, RegularExpression("^https?://[^/?#]+$", ErrorMessage = "ApiUrl must be a URL without path.")]
    public string ApiUrl { get; set; } = "https://api.twilio.com";

    /// <summary>Longest wait for one REST call.</summary>
    /// <value>1 to 60 seconds. The default is 15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>SMS segments that one of our numbers sends in a second.</summary>
    /// <value>1 to 1,000. The default is 10: Twilio queues what a number can't send at once (a long code sends 1, a toll-free number 3, a short code 100).</value>
    [Range(1, 1000)]
    public int SmsPerSecond { get; set; } = 10;

    /// <summary>WhatsApp messages that one of our senders sends in a second.</summary>
    /// <value>1 to 1,000. The default is 80.</value>
    [Range(1, 1000)]
    public int WhatsAppPerSecond { get; set; } = 80;

    /// <summary>Longest wait for a free place in these rates; when it would be longer, the message goes back to the outbox.</summary>
    /// <value>0 to 60 seconds. The default is 5 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan MaxPacingWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Settings without which nothing comes in or goes out.</summary>
    internal IReadOnlyList<string> Missing() =>
        [.. new[] { (AccountSid, "AccountSid"), (AuthToken, "AuthToken") }.Where(setting => setting.Item1.Length == 0).Select(setting => $"Channels:Twilio:{setting.Item2}")];
}

[OptionsValidator]
internal sealed partial class TwilioOptionsValidator : IValidateOptions<TwilioOptions>;
