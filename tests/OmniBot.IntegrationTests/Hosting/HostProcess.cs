using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace OmniBot.IntegrationTests.Hosting;

/// <summary>The real server as a process of its own, which a test may kill and start again on the same data.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(60);
    private readonly string[] _settings;
    private readonly List<string> _log = [];
    private Process? _process;

    private HostProcess(string database, int port, string[] settings)
    {
        Database = database;
        Url = new Uri($"http://127.0.0.1:{port}/");
        _settings = settings;
    }

    public string Database { get; }

    public Uri Url { get; }

    /// <summary>What the server wrote, for the report of a failed test.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return string.Join(Environment.NewLine, _log.TakeLast(60));
            }
        }
    }

    public static async Task<HostProcess> StartAsync(string database, string[] settings, CancellationToken cancellationToken)
    {
        var host = new HostProcess(database, FreePort(), settings);
        await host.StartAgainAsync(cancellationToken);
        return host;
    }

    /// <summary>Ends the process as a power cut would: no handler runs, no buffer is written.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            Assert.Equal(0, SendSignal(process.Id, 9));
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>Starts the process on the same data and port, and waits until it is ready.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        var assembly = typeof(Host.OmniBotServer).Assembly.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
        };
        string[] args =
        [
            assembly, "--urls", Url.ToString(), "--Storage:Path", Database, "--environment", "Development", .. _settings,
        ];
        foreach (var argument in args)
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Url };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_startLimit);
        while (true)
        {
            Assert.False(_process.HasExited, $"The server ended at its start:{Environment.NewLine}{Log}");
            try
            {
                using var response = await client.GetAsync("health/ready", limit.Token);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50, limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
            _process.Dispose();
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (_log)
            {
                _log.Add(line);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int SendSignal(int processId, int signal);
}
