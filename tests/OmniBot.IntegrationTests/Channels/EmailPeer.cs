using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using MimeKit;
using OmniBot.Channels.Email;
using OmniBot.Core.Conversations;
using OmniBot.Core.Storage;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>A mail provider on loopback: a mailbox that is read by IMAP, and submission by SMTP.</summary>
public sealed class EmailPeer : VendorPeer
{
    private const string Address = "bot@shop.example";
    private const string Password = "application password";
    private readonly ImapMailbox _mailbox = new(Address, Password);
    private readonly SmtpSubmission _submission;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("omnibot-mail-");

    public EmailPeer() => _submission = new SmtpSubmission(Address, Password, NextFault, Take);

    public override string[] Settings
    {
        get
        {
            var mark = Path.Combine(_folder.FullName, "mark.json");
            new EmailMark(7, 0, TimeProvider.System.GetUtcNow()).Write(mark);
            return
            [
                "--Channels:Email:Address", Address, "--Channels:Email:Password", Password, "--Channels:Email:DisplayName", "Shop",
                "--Channels:Email:ImapHost", "127.0.0.1", "--Channels:Email:ImapPort", _mailbox.Port.ToString(CultureInfo.InvariantCulture),
                "--Channels:Email:SmtpHost", "127.0.0.1", "--Channels:Email:SmtpPort", _submission.Port.ToString(CultureInfo.InvariantCulture),
                "--Channels:Email:PlainOnLoopback", "true", "--Channels:Email:StateFile", mark,
                "--Channels:Email:MaxAnswersPerHour", "10000", "--Channels:Email:MailsPerMinute", "10000",
            ];
        }
    }

    public override ConversationKey KeyOf(string user) => EmailMapper.Parse(Encoding.UTF8.GetBytes(Mail(user, "any", "any")), Address, "").Activities[0].Conversation;

    public override async Task<int> DeliverTextAsync(HttpClient server, string user, string id, string text, CancellationToken cancellationToken)
    {
        await _mailbox.DeliverAsync(Mail(user, id, text), cancellationToken);
        return 200;
    }

    public override Task<int>? DeliverReceipt(HttpClient server, string user, PeerMessage message, DeliveryState state, CancellationToken cancellationToken) =>
        DeliverReceiptAsync(user, message, state, cancellationToken);

    /// <summary>Delivers mails that must not be answered.</summary>
    public async Task DeliverForgeriesAsync(string text, CancellationToken cancellationToken)
    {
        foreach (var header in new[]
        {
            "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated", "Precedence: bulk", "Precedence: junk", "Precedence: list", "Precedence: auto_reply",
            "X-Auto-Response-Suppress: All", "List-Id: <news.customer.example>", "Return-Path: <>",
        })
        {
            await _mailbox.DeliverAsync($"{header}\n{Mail("491511234567", $"forged{header.GetHashCode(StringComparison.Ordinal)}", text)}", cancellationToken);
        }

        foreach (var from in new[] { Address, "Bot+tag@shop.example", "MAILER-DAEMON@mx.example", "no-reply@customer.example" })
        {
            await _mailbox.DeliverAsync($"From: {from}\nTo: {Address}\nMessage-ID: <forged@{from}>\n\n{text}", cancellationToken);
        }

        // Nor does anything else that comes in the way of mail stop the reading.
        await _mailbox.DeliverAsync("", cancellationToken);
        await _mailbox.DeliverAsync($"no header at all {text}", cancellationToken);
        await _mailbox.DeliverAsync($"From: MAILER-DAEMON@mx.example\nContent-Type: multipart/report; boundary=a\n\n--a\n\n{text}\n--a--", cancellationToken);
    }

    // Mail has no calls.
    public override IEnumerable<(string Name, Func<HttpRequestMessage> Call)> Forgeries(string text) => [];

    public override ValueTask DisposeAsync()
    {
        _mailbox.Dispose();
        _submission.Dispose();
        _folder.Delete(recursive: true);
        return base.DisposeAsync();
    }

    protected override void MapApi(WebApplication app)
    {
        _mailbox.Start();
        _submission.Start();
    }

    private static string Mail(string user, string id, string text) =>
        $"From: Jane <{user}@customer.example>\nTo: {Address}\nSubject: Order\nMessage-ID: <{id}@customer.example>\nReferences: <root@customer.example>\n"
        + $"Content-Type: text/plain; charset=utf-8\n\n{text}\n\nOn Tue, Mar 3, 2026 at 9:00 AM, Shop <{Address}> wrote:\n> something\n\n-- \nJane";

    private async Task<int> DeliverReceiptAsync(string user, PeerMessage message, DeliveryState state, CancellationToken cancellationToken)
    {
        var report = state == DeliveryState.Read
            ? $"Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; {user}@customer.example\nOriginal-Message-ID: <{message.Id}>\nDisposition: manual-action/MDN-sent-manually; displayed\n"
            : $"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; {user}@customer.example\nAction: {(state == DeliveryState.Failed ? "failed" : "delivered")}\nStatus: 2.0.0\n";
        await _mailbox.DeliverAsync(
            $"From: <MAILER-DAEMON@mx.example>\nTo: {Address}\nReturn-Path: <>\nMIME-Version: 1.0\nContent-Type: multipart/report; boundary=a\n\n--a\nContent-Type: text/plain\n\nA report.\n--a\n{report}\n--a\n"
            + $"Content-Type: text/rfc822-headers\n\nMessage-ID: <{message.Id}>\n--a--\n",
            cancellationToken);
        return 200;
    }

    private void Take(string recipient, byte[] mail)
    {
        using var stream = new MemoryStream(mail);
        using var message = MimeMessage.Load(stream);
        Require(message.From.Mailboxes.Single().Address == Address, "A mail comes from the mailbox.");
        Require(message.To.Mailboxes.Single().Address == recipient, "A mail goes to its recipient.");
        Require(message.Headers["Auto-Submitted"] == "auto-replied", "The bot's mails say that they are automatic.");
        Require(message.InReplyTo is not null && message.References.FirstOrDefault() == "root@customer.example", "A mail is in its thread.");
        Require(message.Subject == "Re: Order", "An answer has the subject of what it answers.");
        Require(message.MessageId is not null, "A mail has an id.");
        Require(message.HtmlBody is not null && message.TextBody is not null, "A mail has text and HTML.");
        Require(mail.Length < 25_000_000, "A mail has at most 25 MB.");
        Record(new PeerMessage(message.MessageId ?? "", recipient.Split('@')[0], "mail", message.TextBody?.Trim().ReplaceLineEndings("\n"), Encoding.UTF8.GetString(mail)));
    }
}
