using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using OmniBot.Core.Channels;

namespace OmniBot.Channels.Email;

/// <summary>Submits mails, one after another.</summary>
internal sealed class EmailClient(IOptions<EmailOptions> options, EmailTokens tokens, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _sending = new(1);
    private readonly Queue<DateTimeOffset> _sent = [];

    /// <exception cref="ChannelException">The server did not take it.</exception>
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            Pace();
            using var smtp = new SmtpClient();
            try
            {
                await tokens.ConnectAsync(smtp, options.Value.SmtpHost, options.Value.SmtpPort, tlsPort: 465, cancellationToken);
                await smtp.SendAsync(message, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                throw ErrorOf(exception);
            }

            _sent.Enqueue(time.GetUtcNow());
            await HangUpAsync(smtp, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Dispose() => _sending.Dispose();

    /// <summary>4xx passes, 5xx is final. What goes wrong before the mail is offered is not the mail's fault. Source: RFC 5321, 4.2.1.</summary>
    internal static ChannelException ErrorOf(Exception exception) => exception switch
    {
        SmtpCommandException { StatusCode: var code } when (int)code is 421 or 450 or 451 or 452 or 454 =>
            new ChannelException((int)code is 421 or 454 ? ChannelError.Unavailable : ChannelError.Throttled, $"The mail server answered with {(int)code}.", null, exception),
        SmtpCommandException { StatusCode: var code } when (int)code is >= 400 and < 500 =>
            new ChannelException(ChannelError.Unavailable, $"The mail server answered with {(int)code}.", null, exception),
        SmtpCommandException { StatusCode: var code, ErrorCode: var what } =>
            new ChannelException(ChannelError.Rejected, $"The mail server answered with {(int)code} ({what}).", null, exception),
        AuthenticationException => new ChannelException(ChannelError.Unavailable, "The mail server does not let the mailbox in.", null, exception),
        ChannelException already => already,
        _ => new ChannelException(ChannelError.Unavailable, $"The mail server is not reachable: {exception.GetType().Name}.", null, exception),
    };

    private void Pace()
    {
        var now = time.GetUtcNow();
        while (_sent.TryPeek(out var first) && first <= now - TimeSpan.FromMinutes(1))
        {
            _sent.Dequeue();
        }

        if (_sent.Count >= options.Value.MailsPerMinute)
        {
            throw new ChannelException(ChannelError.Throttled, "The mailbox has sent its mails of this minute.", _sent.Peek() + TimeSpan.FromMinutes(1) - now);
        }
    }

    private static async Task HangUpAsync(SmtpClient smtp, CancellationToken cancellationToken)
    {
        try
        {
            await smtp.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SmtpProtocolException or SmtpCommandException or OperationCanceledException)
        {
            // The mail was taken all the same.
        }
    }
}
