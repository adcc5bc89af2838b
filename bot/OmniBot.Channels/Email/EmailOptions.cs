using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OmniBot.Channels.Email;

/// <summary>Settings of the e-mail channel, bound from <c>Channels:Email</c>.</summary>
public sealed class EmailOptions
{
    /// <summary>The mailbox's address: customers write to it, and answers come from it.</summary>
    /// <value>The default is none: the channel is off.</value>
    [RegularExpression(@"^$|^[^@\s<>]+@[^@\s<>]+$")]
    public string Address { get; set; } = "";

    /// <summary>Name beside the address in the bot's mails.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Server that mail is fetched from.</summary>
    public string ImapHost { get; set; } = "";

    /// <summary>Its port.</summary>
    /// <value>The default is 993, where TLS comes first; on any other port STARTTLS is required.</value>
    [Range(1, 65535)]
    public int ImapPort { get; set; } = 993;

    /// <summary>Server that mail is sent by.</summary>
    public string SmtpHost { get; set; } = "";

    /// <summary>Its port.</summary>
    /// <value>The default is 587 with STARTTLS; on 465 TLS comes first.</value>
    [Range(1, 65535)]
    public int SmtpPort { get; set; } = 587;

    /// <summary>Connections to servers on this machine are made without TLS.</summary>
    public bool PlainOnLoopback { get; set; }

    /// <summary>Name to sign in with.</summary>
    /// <value>The default is <see cref="Address"/>.</value>
    public string User { get; set; } = "";

    /// <summary>Password, where the provider still takes one. Never logged.</summary>
    public string Password { get; set; } = "";

    /// <summary>Where tokens for XOAUTH2 come from; then there is no password.</summary>
    /// <value>A URL, such as <c>https://login.microsoftonline.com/TENANT/oauth2/v2.0/token</c> or <c>https://oauth2.googleapis.com/token</c>.</value>
    [RegularExpression("^$|^https?://.+")]
    public string OAuthTokenUrl { get; set; } = "";

    public string OAuthClientId { get; set; } = "";

    /// <summary>Never logged.</summary>
    public string OAuthClientSecret { get; set; } = "";

    /// <summary>With it tokens are refreshed, without it they are the application's own. Never logged.</summary>
    public string OAuthRefreshToken { get; set; } = "";

    /// <summary>What the token is for.</summary>
    /// <value><c>https://outlook.office365.com/.default</c> for Exchange Online; the default is none, as Google wants it for refresh tokens.</value>
    public string OAuthScope { get; set; } = "";

    /// <summary>Folder that is read.</summary>
    [Required]
    public string Mailbox { get; set; } = "INBOX";

    /// <summary>File that keeps how far the mailbox has been read.</summary>
    /// <value>A path. The default is <c>email-mailbox.json</c> in the user's folder for application data.</value>
    public string StateFile { get; set; } = "";

    /// <summary>How long one IDLE lasts before it is asked for anew; where the server has no IDLE, how often it is asked for mail.</summary>
    /// <value>1 second to 29 minutes. The default is 9 minutes. Source: RFC 2177, at least every 29 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:29:00")]
    public TimeSpan IdleFor { get; set; } = TimeSpan.FromMinutes(9);

    /// <summary>First wait after a lost connection; it doubles up to 5 minutes.</summary>
    /// <value>0.01 to 60 seconds. The default is 2 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan ReconnectDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait for one answer of a mail server.</summary>
    /// <value>1 to 300 seconds. The default is 60 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Larger mails are left in the mailbox.</summary>
    /// <value>1 KiB to 100 MiB, in bytes. The default is 35 MiB: files of 25 MB as Base64.</value>
    [Range(1024, 100 * 1024 * 1024)]
    public int MaxMailBytes { get; set; } = 35 * 1024 * 1024;

    /// <summary>Mails of the bot to one correspondent in an hour: an end to loops that nothing else recognises. Agents' mails don't count.</summary>
    /// <value>1 to 10,000. The default is 20.</value>
    [Range(1, 10_000)]
    public int MaxAnswersPerHour { get; set; } = 20;

    /// <summary>Mails sent in a minute. Exchange Online takes 30.</summary>
    /// <value>1 to 10,000. The default is 30.</value>
    [Range(1, 10_000)]
    public int MailsPerMinute { get; set; } = 30;

    /// <summary>The name with which the mailbox's own server signs <c>Authentication-Results</c>; what other servers write is not believed.</summary>
    /// <value>Such as <c>mx.google.com</c>. The default is none: no results are noted.</value>
    public string AuthservId { get; set; } = "";

    /// <summary>Answers are to be sent to <c>local+token@domain</c>, for correspondents whose programs lose the thread. The provider must deliver such addresses.</summary>
    public bool PlusAddressing { get; set; }

    /// <summary>The thread's token is written into the subject.</summary>
    public bool SubjectToken { get; set; }

    /// <summary>Settings without which the channel is off.</summary>
    internal IReadOnlyList<string> Missing()
    {
        (string Name, bool IsMissing)[] settings =
        [
            ("Address", Address.Length == 0), ("ImapHost", ImapHost.Length == 0), ("SmtpHost", SmtpHost.Length == 0),
            ("Password", Password.Length == 0 && OAuthTokenUrl.Length == 0),
        ];
        return [.. settings.Where(setting => setting.IsMissing).Select(setting => $"Channels:Email:{setting.Name}")];
    }

    internal string UserName => User.Length > 0 ? User : Address;
}

[OptionsValidator]
internal sealed partial class EmailOptionsValidator : IValidateOptions<EmailOptions>;
