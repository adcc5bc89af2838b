using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OmniBot.Channels.Webhooks;
using OmniBot.Core.Channels;
using OmniBot.Core.Conversations;

namespace OmniBot.Channels.Email;

/// <summary>Reads the mailbox: what is new at once, by IDLE.</summary>
/// <remarks>A mail is stored in the inbox before the mark moves on, and known there by its Message-ID: a crash between the two changes nothing.</remarks>
internal sealed class EmailReceiver(
    IConversationDispatcher conversations,
    IDeliveryReports reports,
    EmailTokens tokens,
    SenderLimiter limiter,
    IOptions<EmailOptions> options,
    TimeProvider time,
    ILogger<EmailReceiver> logger) : BackgroundService
{
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromMinutes(5);

    private string MarkPath => options.Value.StateFile.Length > 0
        ? options.Value.StateFile
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "omnibot", "email-mailbox.json");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Missing().Count > 0)
        {
            return;
        }

        var delay = options.Value.ReconnectDelay;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReadAsync(() => delay = options.Value.ReconnectDelay, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                EmailLog.Lost(logger, delay.TotalMilliseconds, exception);
                await Task.Delay(delay, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                delay = delay * 2 < s_longestDelay ? delay * 2 : s_longestDelay;
            }
        }
    }

    private async Task ReadAsync(Action onRead, CancellationToken stoppingToken)
    {
        var settings = options.Value;
        using var imap = new ImapClient();
        await tokens.ConnectAsync(imap, settings.ImapHost, settings.ImapPort, tlsPort: 993, stoppingToken);
        var folder = settings.Mailbox.Equals("INBOX", StringComparison.OrdinalIgnoreCase)
            ? imap.Inbox!
            : await imap.GetFolderAsync(settings.Mailbox, stoppingToken);
        await folder.OpenAsync(FolderAccess.ReadWrite, stoppingToken);
        var mark = await StartAsync(folder, stoppingToken);
        EmailLog.Reading(logger, settings.Mailbox, mark.LastUid + 1);

        // A mail may be announced while others are being taken, and is not announced again.
        var announced = new Announcement();
        folder.CountChanged += announced.OnCountChanged;
        while (true)
        {
            mark = await TakeNewAsync(folder, mark, stoppingToken);
            onRead();
            await WaitForMailAsync(imap, announced, settings.IdleFor, stoppingToken);
        }
    }

    /// <summary>Where to begin: never with what was in the mailbox before the bot first came to it.</summary>
    private async Task<EmailMark> StartAsync(IMailFolder folder, CancellationToken stoppingToken)
    {
        if (EmailMark.Read(MarkPath) is not { } mark)
        {
            var next = folder.UidNext?.Id ?? (await folder.SearchAsync(SearchQuery.All, stoppingToken)).Select(uid => uid.Id).DefaultIfEmpty(0u).Max() + 1;
            return Save(new EmailMark(folder.UidValidity, next - 1, time.GetUtcNow()));
        }

        if (mark.Validity == folder.UidValidity)
        {
            return mark;
        }

        EmailLog.Renumbered(logger, mark.At);
        foreach (var uid in (await folder.SearchAsync(SearchQuery.DeliveredAfter(mark.At.UtcDateTime.Date), stoppingToken)).OrderBy(uid => uid.Id))
        {
            await TakeAsync(folder, uid, stoppingToken);
            mark = Save(new EmailMark(folder.UidValidity, uid.Id, time.GetUtcNow()));
        }

        return mark.Validity == folder.UidValidity ? mark : Save(new EmailMark(folder.UidValidity, (folder.UidNext?.Id ?? 1) - 1, time.GetUtcNow()));
    }

    private async Task<EmailMark> TakeNewAsync(IMailFolder folder, EmailMark mark, CancellationToken stoppingToken)
    {
        // "n:*" holds the last mail even when its UID is below n.
        var found = await folder.SearchAsync(SearchQuery.Uids(new UniqueIdRange(new UniqueId(mark.LastUid + 1), UniqueId.MaxValue)), stoppingToken);
        foreach (var uid in found.Where(uid => uid.Id > mark.LastUid).OrderBy(uid => uid.Id))
        {
            await TakeAsync(folder, uid, stoppingToken);
            mark = Save(mark with { LastUid = uid.Id, At = time.GetUtcNow() });
        }

        return mark;
    }

    private async Task TakeAsync(IMailFolder folder, UniqueId uid, CancellationToken stoppingToken)
    {
        var settings = options.Value;
        var size = (await folder.FetchAsync([uid], MessageSummaryItems.UniqueId | MessageSummaryItems.Size, stoppingToken)).FirstOrDefault()?.Size ?? 0;
        if (size > settings.MaxMailBytes)
        {
            EmailLog.TooLarge(logger, uid.Id, size);
            return;
        }

        await using var stream = await folder.GetStreamAsync(uid, stoppingToken);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, stoppingToken);
        var content = EmailMapper.Parse(bytes.ToArray(), settings.Address, settings.AuthservId);
        if (content.Activities.Count > 0 && content.Nothing is null)
        {
            while (limiter.Take(content.Activities) is { } wait)
            {
                await Task.Delay(wait, time, stoppingToken);
            }

            await conversations.EnqueueAsync(content.Activities, stoppingToken);
            await folder.AddFlagsAsync(uid, MessageFlags.Seen, silent: true, stoppingToken);
        }
        else
        {
            EmailLog.Skipped(logger, uid.Id, content.Nothing ?? "");
        }

        if (content.Reports.Count > 0)
        {
            await reports.ReportAsync(content.Reports, stoppingToken);
        }
    }

    private async Task WaitForMailAsync(ImapClient imap, Announcement announced, TimeSpan atMost, CancellationToken stoppingToken)
    {
        using var done = new CancellationTokenSource(atMost, time);
        if (announced.Await(done))
        {
            return;
        }

        if (imap.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            await imap.IdleAsync(done.Token, stoppingToken);
        }
        else
        {
            await Task.Delay(atMost, time, stoppingToken);
            await imap.NoOpAsync(stoppingToken);
        }

        announced.Await(null);
    }

    private EmailMark Save(EmailMark mark)
    {
        mark.Write(MarkPath);
        return mark;
    }

    /// <summary>Whether the server has told of new mail.</summary>
    private sealed class Announcement
    {
        private readonly Lock _lock = new();
        private CancellationTokenSource? _waiting;
        private bool _isMade;

        public void OnCountChanged(object? sender, EventArgs arguments)
        {
            lock (_lock)
            {
                _isMade = true;
                _waiting?.Cancel();
            }
        }

        /// <summary>Cancels the source at the next announcement.</summary>
        /// <returns>True when there was one since the last call.</returns>
        public bool Await(CancellationTokenSource? source)
        {
            lock (_lock)
            {
                var isMade = _isMade;
                _isMade = false;
                _waiting = isMade ? null : source;
                return isMade;
            }
        }
    }
}
