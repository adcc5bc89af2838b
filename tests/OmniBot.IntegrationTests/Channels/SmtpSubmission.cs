using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OmniBot.IntegrationTests.Channels;

/// <summary>An SMTP submission server that takes mails of who signs in. Source: RFC 5321, RFC 4954.</summary>
internal sealed class SmtpSubmission(string user, string password, Func<PeerFault?> nextFault, Action<string, byte[]> take) : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Start()
    {
        _listener.Start();
        _ = AcceptAsync();
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
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                var isSignedIn = false;
                var recipient = "";
                await WriteAsync(stream, "220 peer ESMTP");
                while (await reader.ReadLineAsync(_end.Token) is { } line)
                {
                    switch (line.Split(' ')[0].ToUpperInvariant())
                    {
                        case "EHLO":
                            await WriteAsync(stream, "250-peer\r\n250-8BITMIME\r\n250-SIZE 36700160\r\n250 AUTH PLAIN");
                            break;
                        case "AUTH":
                            var given = line.Split(' ') is [_, _, { } initial] ? initial : await AskAsync(stream, reader);
                            isSignedIn = Encoding.UTF8.GetString(Convert.FromBase64String(given)) == $"\0{user}\0{password}";
                            await WriteAsync(stream, isSignedIn ? "235 2.7.0 welcome" : "535 5.7.8 no");
                            break;
                        case "MAIL":
                            await WriteAsync(stream, isSignedIn ? "250 2.1.0 ok" : "530 5.7.0 sign in");
                            break;
                        case "RCPT":
                            recipient = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.LastIndexOf('>')];
                            await WriteAsync(stream, nextFault() switch
                            {
                                PeerFault.Throttled => "450 4.2.1 too fast",
                                PeerFault.Unavailable => "421 4.3.2 closing",
                                PeerFault.Rejected => "550 5.1.1 no such user",
                                _ => "250 2.1.5 ok",
                            });
                            break;
                        case "DATA":
                            await WriteAsync(stream, "354 go on");
                            take(recipient, await ReadMailAsync(reader));
                            await WriteAsync(stream, "250 2.0.0 taken");
                            break;
                        case "QUIT":
                            await WriteAsync(stream, "221 2.0.0 bye");
                            return;
                        default:
                            await WriteAsync(stream, "250 2.0.0 ok");
                            break;
                    }
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client or the test has gone.
        }
    }

    private async Task<byte[]> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return Encoding.Latin1.GetBytes(mail.ToString());
    }

    private async Task<string> AskAsync(NetworkStream stream, StreamReader reader)
    {
        await WriteAsync(stream, "334 ");
        return await reader.ReadLineAsync(_end.Token) ?? "";
    }

    private async Task WriteAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes($"{text}\r\n"), _end.Token);
}
