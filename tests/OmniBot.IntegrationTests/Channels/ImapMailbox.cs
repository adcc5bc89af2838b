using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>An IMAP server with one mailbox, as far as a client needs it that searches, fetches, stores and idles. Source: RFC 3501, RFC 2177.</summary>
internal sealed class ImapMailbox(string user, string password) : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private readonly List<byte[]> _mails = [];
    private readonly List<TaskCompletionSource> _handled = [];
    private readonly HashSet<uint> _seen = [];
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private uint _fetched;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>UIDs of mails that the client has marked as seen.</summary>
    public IReadOnlyCollection<uint> Seen => _seen;

    public void Start()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Puts a mail into the mailbox, and waits until the client is done with it: it asks for more.</summary>
    public Task DeliverAsync(string mail, CancellationToken cancellationToken)
    {
        var handled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _mails.Add(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")));
            _handled.Add(handled);
            _arrived.TrySetResult();
            _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return handled.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
                var stream = client.GetStream();
                await WriteAsync(stream, "* OK [CAPABILITY IMAP4rev1 IDLE AUTH=PLAIN] ready\r\n");
                while (await reader.ReadLineAsync(_end.Token) is { } line)
                {
                    var parts = line.Split(' ', 3);
                    if (!await AnswerAsync(stream, reader, parts[0], parts.Length > 1 ? parts[1].ToUpperInvariant() : "", parts.Length > 2 ? parts[2] : ""))
                    {
                        return;
                    }
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client or the test has gone.
        }
    }

    private async Task<bool> AnswerAsync(NetworkStream stream, StreamReader reader, string tag, string command, string arguments)
    {
        switch (command)
        {
            case "CAPABILITY":
                await WriteAsync(stream, "* CAPABILITY IMAP4rev1 IDLE AUTH=PLAIN\r\n");
                break;
            case "AUTHENTICATE":
                await WriteAsync(stream, "+ \r\n");
                var given = Encoding.UTF8.GetString(Convert.FromBase64String(await reader.ReadLineAsync(_end.Token) ?? ""));
                if (given != $"\0{user}\0{password}")
                {
                    await WriteAsync(stream, $"{tag} NO [AUTHENTICATIONFAILED] no\r\n");
                    return true;
                }

                break;
            case "LIST":
                await WriteAsync(stream, arguments.EndsWith("\"\"", StringComparison.Ordinal) ? "* LIST (\\Noselect) \"/\" \"\"\r\n" : "* LIST (\\HasNoChildren) \"/\" INBOX\r\n");
                break;
            case "SELECT":
                await WriteAsync(
                    stream,
                    $"* FLAGS (\\Seen)\r\n* {Count()} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT {Count() + 1}] ok\r\n* OK [PERMANENTFLAGS (\\Seen)] ok\r\n{tag} OK [READ-WRITE] done\r\n");
                return true;
            case "UID":
                await AnswerUidAsync(stream, arguments);
                break;
            case "IDLE":
                await IdleAsync(stream, reader);
                break;
            case "LOGOUT":
                await WriteAsync(stream, $"* BYE bye\r\n{tag} OK done\r\n");
                return false;
        }

        await WriteAsync(stream, $"{tag} OK done\r\n");
        return true;
    }

    private async Task AnswerUidAsync(NetworkStream stream, string arguments)
    {
        var parts = arguments.Split(' ', 3);
        switch (parts[0].ToUpperInvariant())
        {
            case "SEARCH":
                var from = uint.Parse(arguments.Split(' ')[^1].Split(':')[0], CultureInfo.InvariantCulture);
                var count = Count();

                // "n:*" holds the last mail, whatever n is.
                var found = Enumerable.Range(1, count).Where(uid => uid >= from || uid == count);
                await WriteAsync(stream, $"* SEARCH {string.Join(' ', found)}".TrimEnd() + "\r\n");
                break;
            case "FETCH" when parts[2].Contains("BODY", StringComparison.Ordinal):
                var uid = uint.Parse(parts[1], CultureInfo.InvariantCulture);
                var mail = _mails[(int)uid - 1];
                await WriteAsync(stream, $"* {uid} FETCH (UID {uid} BODY[] {{{mail.Length}}}\r\n");
                await stream.WriteAsync(mail, _end.Token);
                await WriteAsync(stream, ")\r\n");
                lock (_lock)
                {
                    _fetched = uid;
                }

                break;
            case "FETCH":
                await WriteAsync(stream, $"* {parts[1]} FETCH (UID {parts[1]} RFC822.SIZE {_mails[int.Parse(parts[1], CultureInfo.InvariantCulture) - 1].Length})\r\n");
                break;
            case "STORE":
                lock (_lock)
                {
                    _seen.Add(uint.Parse(parts[1], CultureInfo.InvariantCulture));
                }

                break;
        }
    }

    private async Task IdleAsync(NetworkStream stream, StreamReader reader)
    {
        Task arrived;
        int count;
        lock (_lock)
        {
            for (var at = 0; at < _fetched; at++)
            {
                _handled[at].TrySetResult();
            }

            arrived = _fetched < _mails.Count ? Task.CompletedTask : _arrived.Task;
        }

        await WriteAsync(stream, "+ idling\r\n");
        var done = reader.ReadLineAsync(_end.Token).AsTask();
        await Task.WhenAny(arrived, done);
        count = Count();
        if (!done.IsCompleted)
        {
            await WriteAsync(stream, $"* {count} EXISTS\r\n");
        }

        await done;
    }

    private int Count()
    {
        lock (_lock)
        {
            return _mails.Count;
        }
    }

    private async Task WriteAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), _end.Token);
}
